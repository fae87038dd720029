// A backup is brought to its version when somebody restores it; a tenant gets its tables when it signs up.
import { createServer } from 'node:http';
import knex from 'knex';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export class Backups {
  async restore(dump: string): Promise<void> {
    await db.raw(dump);
    await db.migrate.latest();
  }
}

export const provisionTenant = async (schema: string) => {
  await db.migrate.latest({ schemaName: schema });
};

export async function connect() {
  await db.migrate.latest();
//      ^^^^^^^^^^^^^^^^^^^ no-migration-at-startup
}

const server = createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
