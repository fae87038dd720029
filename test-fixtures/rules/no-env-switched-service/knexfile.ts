import type { Knex } from 'knex';

const config: Record<string, Knex.Config> = {
  development: {
    client: 'better-sqlite3',
//          ^^^^^^^^^^^^^^^^ no-env-switched-service: Development uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.
    connection: { filename: './dev.sqlite3' },
    useNullAsDefault: true,
  },
  test: {
    client: 'sqlite3',
    connection: ':memory:',
  },
  staging: {
    client: 'mysql2',
//          ^^^^^^^^ no-env-switched-service: Staging uses MySQL where production uses PostgreSQL; use the same kind of service in every environment.
    connection: process.env.DATABASE_URL,
  },
  production: {
    client: 'postgresql',
    connection: process.env.DATABASE_URL,
  },
};

export default config;
