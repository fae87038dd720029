import { Pool } from 'pg';
import postgres from 'postgres';
import * as mysql from 'mysql2/promise';
import mssql from 'mssql';
import { createPool } from 'mariadb';
import { Sequelize } from 'sequelize-typescript';
import { DataSource } from 'typeorm';
import knex from 'knex';
import { PrismaClient } from '@prisma/client';

const DB = { host: 'db.shop.internal', port: 5432 };
//                 ^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, db.shop.internal, is hardcoded; read it from PGHOST in the environment.
const replica = 'replica' + '.shop.internal';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, replica.shop.internal, is hardcoded; read it from PGHOST in the environment.

export const pool = new Pool({ ...DB, host: DB.host, database: 'shop' });
export const read = new Pool({ host: replica });
export const sql = postgres('postgres://10.2.0.4:5432/shop');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, 10.2.0.4:5432, is hardcoded; read it from DATABASE_URL in the environment.
export const orders = await mysql.createPool({ host: '127.0.0.1', user: process.env.MYSQL_USER });
//                                                   ^^^^^^^^^^^ no-hardcoded-backing-service: The address of MySQL, 127.0.0.1, is hardcoded; read it from MYSQL_HOST in the environment.
export const ledger = await mssql.connect({ server: 'ledger.corp.local', database: 'ledger' });
//                                                  ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of SQL Server, ledger.corp.local, is hardcoded; read it from MSSQL_HOST in the environment.
export const stock = createPool({ host: 'stock-db' });
//                                      ^^^^^^^^^^ no-hardcoded-backing-service: The address of MariaDB, stock-db, is hardcoded; read it from MARIADB_HOST in the environment.
export const models = new Sequelize({ dialect: 'postgres', host: 'localhost', database: 'shop' });
//                                                               ^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, localhost, is hardcoded; read it from PGHOST in the environment.
export const source = new DataSource({ type: 'mysql', url: `mysql://mysql:3306/${models.config.database}` });
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of MySQL, mysql:3306, is hardcoded; read it from DATABASE_URL in the environment.
export const query = knex({ client: 'pg', connection: { host: 'pg-1', database: 'shop' } });
//                                                            ^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, pg-1, is hardcoded; read it from PGHOST in the environment.
export const prisma = new PrismaClient({ datasources: { db: { url: 'postgresql://localhost:5432/shop' } } });
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, localhost:5432, is hardcoded; read it from DATABASE_URL in the environment.
