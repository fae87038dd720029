// Methods of local things that bear such a name, and a schema that is synchronised in development only.
const http = require('http');
const { Sequelize } = require('sequelize');
const { DataSource } = require('typeorm');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, synchronize: process.env.NODE_ENV === 'development' });
const clock = { sync: () => Date.now(), up: () => 1 };
clock.sync();

class Migrator {
  up() {
    return this;
  }
}
new Migrator().up();

if (process.env.NODE_ENV !== 'production') sequelize.sync();
const server = http.createServer((request, response) => response.end(String(source.isInitialized))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
