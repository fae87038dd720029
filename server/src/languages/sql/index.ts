import type { DataDumpFact } from '../../../../rules/facts';
import type { Language } from '../language';

/** What dump programs write into the head of their output. Sources: their own output. */
const heads: readonly (readonly [tool: string, head: RegExp])[] = [
  ['pg_dump', /^--\s*(?:PostgreSQL|Greenplum|CockroachDB) database (?:cluster )?dump/m],
  ['mysqldump', /^--\s*(?:MySQL|MariaDB) dump \d/m],
  ['mysqldump', /^\/\*M?!999999\\- enable the sandbox mode/m],
  ['phpMyAdmin', /^--\s*phpMyAdmin SQL Dump/m],
  ['Adminer', /^--\s*Adminer [\d.]+ \S+ .*dump/m],
  ['HeidiSQL', /^--\s*HeidiSQL Version/m],
  ['mydumper', /^--\s*mydumper/im],
  ['sqlite3', /^PRAGMA foreign_keys=OFF;\s*BEGIN TRANSACTION;/m],
];
const rows = /^COPY ([^\s(;]+)[^;]* FROM stdin;\r?\n(?!\\\.)|^\s*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+([^\s(]+)/gim;
/** Tables that come with the schema: what its migrations note, and the values of its enumerations. */
const ofSchema =
  /^(?:enums?|system|schema_?(?:migrations?|info|versions?)|ar_internal_metadata|alembic_version|django_(?:migrations|content_type)|auth_permission|flyway_schema_history|(?:knex_|_prisma_|goose_|typeorm_)?migrations(?:_lock)?|goose_db_version|sequelizemeta|databasechangelog(?:lock)?|spatial_ref_sys|sqlite_sequence)$/i;

function hasRows(text: string): boolean {
  for (const [, copied, inserted] of text.matchAll(rows)) {
    const table = (copied ?? inserted ?? '').replace(/["`[\]]/g, '').replace(/^.*\./, '');
    if (!ofSchema.test(table)) return true;
  }
  return false;
}

/** SQL scripts: only whether they are dumps. */
export const sql: Language = {
  id: 'sql',
  matches: (path) => /\.(?:sql|psql|pgsql|mysql)$/i.test(path),
  extract({ text }) {
    const tool = heads.find(([, head]) => head.test(text.slice(0, 2000)))?.[0];
    if (tool === undefined) return { facts: [] };
    const dump: DataDumpFact = { kind: 'data-dump', tool, rows: hasRows(text), range: { start: 0, end: 0 } };
    return { facts: [dump] };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '--' } }),
};
