// The same kind everywhere, another kind in tests only, and kinds that a URL hides.
const { createServer } = require('http');
const knex = require('knex');
const Redis = require('ioredis');
const { Sequelize } = require('sequelize');

exports.databases = {
  development: { client: 'pg', connection: process.env.DATABASE_URL },
  test: { client: 'sqlite3', connection: { filename: ':memory:' } },
  production: { client: 'postgres', connection: process.env.DATABASE_URL },
};
exports.opaque = {
  development: { dialect: 'mysql', use_env_variable: 'DATABASE_URL' },
  production: { use_env_variable: 'DATABASE_URL' },
};
exports.lonely = { development: { client: 'sqlite3' } };
exports.drivers = { mysql: { client: 'mysql2' }, sqlite: { client: 'sqlite3' } };
exports.kin = {
  staging: { dialect: 'mariadb', host: process.env.DB_HOST },
  production: { dialect: 'mysql', host: process.env.DB_HOST },
};

const isTest = process.env.NODE_ENV === 'test';
exports.query = isTest ? knex({ client: 'sqlite3' }) : knex({ client: 'pg', connection: process.env.DATABASE_URL });
exports.db = process.env.NODE_ENV === 'production' ? new Sequelize(process.env.DATABASE_URL) : new Sequelize(process.env.DEV_DATABASE_URL);
if (process.env.NODE_ENV === 'production') exports.cache = new Redis();

const server = createServer((request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
