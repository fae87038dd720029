const http = require('http');
const db = require('./models');
const { knex } = require('./lib/knex');
const { index } = require('./lib/search');

db.sequelize.sync().then(async () => {
// <- no-migration-at-startup: `sequelize.sync()` changes the schema whenever a process starts; run it once per release as an admin process.
  await knex.migrate.latest();
//      ^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `knex.migrate.latest()` changes the schema whenever a process starts; run it once per release as an admin process.
  await index.sync();
  const server = http.createServer((request, response) => response.end('ok')).listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
});
