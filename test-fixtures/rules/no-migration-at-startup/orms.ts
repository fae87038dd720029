import { createServer } from 'node:http';
import { MikroORM } from '@mikro-orm/core';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import knex, { type Knex } from 'knex';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import { SequelizeStorage, Umzug } from 'umzug';

const sequelize = new Sequelize(process.env.DATABASE_URL as string);
const db: Knex = knex({ client: 'pg', connection: process.env.DATABASE_URL });
const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  synchronize: true,
  // <- no-migration-at-startup: `synchronize: true` changes the schema whenever a process starts; run it once per release as an admin process.
  migrationsRun: true,
  // <- no-migration-at-startup: `migrationsRun: true` changes the schema whenever a process starts; run it once per release as an admin process.
});
const umzug = new Umzug({ migrations: { glob: 'migrations/*.js' }, storage: new SequelizeStorage({ sequelize }), logger: console });

async function start() {
  await sequelize.sync({ alter: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `sequelize.sync()` changes the schema whenever a process starts; run it once per release as an admin process.
  await umzug.up();
//      ^^^^^^^^^^ no-migration-at-startup: `umzug.up()` changes the schema whenever a process starts; run it once per release as an admin process.
  await db.migrate.latest();
//      ^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `knex.migrate.latest()` changes the schema whenever a process starts; run it once per release as an admin process.
  await source.initialize();
  await source.runMigrations();
//      ^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `runMigrations()` changes the schema whenever a process starts; run it once per release as an admin process.
  const orm = await MikroORM.init();
  await orm.getMigrator().up();
//      ^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `migrator.up()` changes the schema whenever a process starts; run it once per release as an admin process.
  await migrate(drizzle(process.env.DATABASE_URL as string), { migrationsFolder: 'drizzle' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `drizzle migrate()` changes the schema whenever a process starts; run it once per release as an admin process.
  const server = createServer((_request, response) => response.end()).listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}

void start();
