import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Level } from 'level';
import Loki from 'lokijs';
import Datastore from '@seald-io/nedb';
import { JSONFilePreset } from 'lowdb/node';
import sqlite3 from 'sqlite3';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import knex from 'knex';
import { open } from 'sqlite';

const FILE = 'shop.db';
//           ^^^^^^^^^ no-embedded-database: node:sqlite keeps the data in a file of this process; attach a database over the network by its URL from the environment.

export const native = new DatabaseSync(FILE);
export const better = new Database(path.join(__dirname, 'data', 'shop.db'));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-embedded-database: better-sqlite3 keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const level = new Level('./level', { valueEncoding: 'json' });
//                             ^^^^^^^^^ no-embedded-database: level keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const loki = new Loki('loki.json', { autosave: true });
//                           ^^^^^^^^^^^ no-embedded-database: lokijs keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const nedb = new Datastore({ filename: 'orders.db', autoload: true });
//                                            ^^^^^^^^^^^ no-embedded-database: @seald-io/nedb keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const low = await JSONFilePreset('db.json', { orders: [] });
//                                      ^^^^^^^^^ no-embedded-database: lowdb keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const classic = new sqlite3.Database(process.env.DB_FILE);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-embedded-database: sqlite3 keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const sequelize = new Sequelize({ dialect: 'sqlite', storage: './shop.sqlite' });
//                                                                   ^^^^^^^^^^^^^^^ no-embedded-database: sequelize keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const other = new Sequelize('sqlite:shop.sqlite');
//                                 ^^^^^^^^^^^^^^^^^^^^ no-embedded-database: sequelize keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const source = new DataSource({ type: 'better-sqlite3', database: 'shop.sqlite' });
//                                                                       ^^^^^^^^^^^^^ no-embedded-database: typeorm keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const query = knex({ client: 'sqlite3', connection: { filename: './dev.sqlite3' }, useNullAsDefault: true });
//                                                                     ^^^^^^^^^^^^^^^ no-embedded-database: knex keeps the data in a file of this process; attach a database over the network by its URL from the environment.
export const promised = await open({ filename: 'shop.db', driver: sqlite3.cached.Database });
//                                             ^^^^^^^^^ no-embedded-database: sqlite keeps the data in a file of this process; attach a database over the network by its URL from the environment.

const server = createServer((_request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
