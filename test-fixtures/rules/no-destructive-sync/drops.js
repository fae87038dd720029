const http = require('http');
const mongoose = require('mongoose');
const { MongoClient } = require('mongodb');
const { Sequelize } = require('sequelize');
const { DataSource } = require('typeorm');
const { MikroORM } = require('@mikro-orm/postgresql');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, dropSchema: true });
//                                                                               ^^^^^^^^^^^^^^^^ no-destructive-sync: `dropSchema: true` drops the data of the database while the app runs; apply versioned migrations as an admin process.
const options = { force: true, logging: false };

async function main() {
  await sequelize.sync(options);
//      ^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync: `sequelize.sync({ force: true })` drops the data of the database while the app runs; apply versioned migrations as an admin process.
  await sequelize.define('Order', {}).sync({ force: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync: `Model.sync({ force: true })` drops the data of the database while the app runs; apply versioned migrations as an admin process.
  await mongoose.connect(process.env.MONGODB_URI);
  await mongoose.connection.dropDatabase();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync: `dropDatabase()` drops the data of the database while the app runs; apply versioned migrations as an admin process.
  const client = await MongoClient.connect(process.env.MONGODB_URI);
  await client.db('shop').dropDatabase();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync: `dropDatabase()` drops the data of the database while the app runs; apply versioned migrations as an admin process.
  await source.initialize();
  const orm = await MikroORM.init({});
  await orm.schema.refreshDatabase();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync: `schemaGenerator.dropSchema()` drops the data of the database while the app runs; apply versioned migrations as an admin process.
  const server = http.createServer((request, response) => response.end('ok')).listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}

main();
