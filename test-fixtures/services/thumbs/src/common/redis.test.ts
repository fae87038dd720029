import { test, expect } from 'vitest';
import RedisMock from 'ioredis-mock';

test('mock', async () => {
  const r = new RedisMock({ host: 'localhost', password: 'Sup3rTest' });
  await r.set('a', '1');
  expect(await r.get('a')).toBe('1');
});
