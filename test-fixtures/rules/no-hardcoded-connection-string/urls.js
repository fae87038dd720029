import pg from 'pg';

export const url = 'postgres://orders:Tr0ub4dor3@db.acme.com:5432/orders';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from DATABASE_URL in the environment.
export const cache = { url: 'redis://:hunter2@cache.acme.com:6379/0' };
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from CACHE_URL in the environment.
export const local = 'mysql://root:root@localhost/orders';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from DATABASE_URL in the environment.
export const events = `amqp://orders:Tr0ub4dor3@${process.env.MQ_HOST}/`;
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from AMQP_URL in the environment.
export const search = process.env.SEARCH_URL || 'https://elastic:Tr0ub4dor3@search.acme.com:9200';
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from SEARCH_URL in the environment.
export const pool = new pg.Pool({ connectionString: 'postgres://' + 'orders:Tr0ub4dor3' + '@db.acme.com/orders' });
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from CONNECTION_STRING in the environment.
export const sql = 'Server=db.acme.com;Database=orders;User Id=sa;Password=Tr0ub4dor3;';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This connection string carries a password; read it from DATABASE_URL in the environment.
export const jdbc = 'jdbc:sqlserver://db.acme.com;user=sa;password=Tr0ub4dor3';
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from DATABASE_URL in the environment.

const user = process.env.DB_USER;
const password = process.env.DB_PASSWORD;
// postgres://orders:Tr0ub4dor3@db.acme.com/orders was the old one.
export const interpolated = `postgres://${user}:${password}@db.acme.com/orders`;
export const half = `postgres://orders:${password}@db.acme.com/orders`;
export const placeholder = 'postgres://user:<password>@db.acme.com/orders';
export const form = 'postgres://user:password@host:5432/database';
export const sample = 'mongodb://user:changeme@mongo.acme.com/orders';
export const development = process.env.DATABASE_URL || 'postgres://postgres:postgres@localhost:5432/orders';
export const container = process.env.AMQP_URL ?? 'amqp://guest:guest@rabbitmq/';
export const userOnly = 'https://orders@git.acme.com/orders.git';
export const path = 'http://localhost:8080/@orders/list';
export const trusted = 'Server=db.acme.com;Database=orders;Integrated Security=true;';
export const message = 'Expected a URL like postgres://user:secret1@db/orders';
export const help = { example: 'postgres://me:Tr0ub4dor3@db.acme.com/orders' };
