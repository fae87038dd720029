import test from 'node:test';
import assert from 'node:assert';
import Database from 'better-sqlite3';

test('upsert', () => {
  const db = new Database('tmp-test.db');
  assert.ok(db);
});
