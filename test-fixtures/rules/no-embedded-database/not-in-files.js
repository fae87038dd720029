const http = require('http');
const sqlite3 = require('sqlite3').verbose();
const Database = require('better-sqlite3');
const Datastore = require('nedb');
const { Sequelize } = require('sequelize');
const knex = require('knex');
const { dataFile } = require('./settings');

const memory = new sqlite3.Database(':memory:');
const scratch = new Database();
const temporary = new Datastore({ inMemoryOnly: true });
const orm = new Sequelize('sqlite::memory:');
const plain = new Sequelize({ dialect: 'sqlite' });
const builder = knex({ client: 'sqlite3', connection: { filename: ':memory:' } });
const someFile = new Database(dataFile);

/** Has the name of a database and is none. */
function Level(name) {
  return { name };
}
const level = new Level('./level');

if (process.env.NODE_ENV === 'test') {
  module.exports.fixture = new Database('fixture.db');
}

const server = http.createServer((request, response) => response.end(String([memory, scratch, temporary, orm, plain, builder, someFile, level].length)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
