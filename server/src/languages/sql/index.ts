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
const rows = /^COPY [^;]+ FROM stdin;\r?\n(?!\\\.)|^\s*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\b/im;

/** SQL scripts: only whether they are dumps. */
export const sql: Language = {
  id: 'sql',
  matches: (path) => /\.(?:sql|psql|pgsql|mysql)$/i.test(path),
  extract({ text }) {
    const tool = heads.find(([, head]) => head.test(text.slice(0, 2000)))?.[0];
    if (tool === undefined) return { facts: [] };
    const dump: DataDumpFact = { kind: 'data-dump', tool, rows: rows.test(text), range: { start: 0, end: 0 } };
    return { facts: [dump] };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '--' } }),
};
