import knex from 'knex';
import { env } from './env';

export const db = knex(
  env.isProd
    ? { client: 'pg', connection: process.env.DATABASE_URL }
    : { client: 'better-sqlite3', connection: { filename: './data/dev.db' }, useNullAsDefault: true },
);

export async function migrate() {
  const [batch, log] = await db.migrate.latest({ directory: './migrations' });
  return { batch, log };
}
