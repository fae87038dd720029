import { createServer } from 'node:http';
import Redis from 'ioredis';
import NodeCache from 'node-cache';
import { DataSource } from 'typeorm';
import { Sequelize } from 'sequelize';
import knex from 'knex';

const isProduction = process.env.NODE_ENV === 'production';

export const source = new DataSource({
  type: isProduction ? 'postgres' : 'sqlite',
//                                  ^^^^^^^^ no-env-switched-service: Every other environment uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.
  url: process.env.DATABASE_URL,
});
export const db = isProduction ? new Sequelize(process.env.DATABASE_URL as string, { dialect: 'postgres' }) : new Sequelize({ dialect: 'sqlite' });
//                                                                                                                                     ^^^^^^^^ no-env-switched-service: Every other environment uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.
export const query = knex(process.env.NODE_ENV !== 'production' ? { client: 'sqlite3' } : { client: 'pg', connection: process.env.DATABASE_URL });
//                                                                          ^^^^^^^^^ no-env-switched-service: Every other environment uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.

export let cache: Redis | NodeCache;
if (process.env.NODE_ENV === 'production') {
  cache = new Redis(process.env.REDIS_URL as string);
} else {
  cache = new NodeCache();
//        ^^^^^^^^^^^^^^^ no-env-switched-service: Every other environment uses the memory of the process where production uses Redis; use the same kind of service in every environment.
}

const server = createServer((_request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
