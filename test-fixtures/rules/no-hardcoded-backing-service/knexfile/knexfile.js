// Loaded by the knex command and by the app.
module.exports = {
  development: {
    client: 'pg',
    connection: { host: 'localhost', database: 'shop_dev' },
//                      ^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, localhost, is hardcoded; read it from PGHOST in the environment.
  },
  test: {
    client: 'pg',
    connection: { host: 'localhost', database: 'shop_test' },
  },
  production: {
    client: 'pg',
    connection: process.env.DATABASE_URL,
  },
};
