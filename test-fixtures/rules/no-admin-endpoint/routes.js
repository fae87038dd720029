const { exec } = require('node:child_process');
const express = require('express');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });
const { runMigrations, seedAll, reindexAll, purge } = require('./tasks');

const app = express();
const router = express.Router();

app.post('/admin/migrate', (req, res) => runMigrations().then(() => res.sendStatus(204)));
//       ^^^^^^^^^^^^^^^^ no-admin-endpoint: The route /admin/migrate migrates data on request; run that as a one-off admin process of the same release.
app.get('/api/seed', async (req, res) => res.json(await seedAll()));
//      ^^^^^^^^^^^ no-admin-endpoint: The route /api/seed seeds data on request; run that as a one-off admin process of the same release.
router.post('/search/reindex', (req, res) => res.json(reindexAll()));
//          ^^^^^^^^^^^^^^^^^ no-admin-endpoint: The route /search/reindex reindexes data on request; run that as a one-off admin process of the same release.
router.delete('/logs/purge', (req, res) => res.json(purge()));
//            ^^^^^^^^^^^^^ no-admin-endpoint: The route /logs/purge purges data on request; run that as a one-off admin process of the same release.
app.route('/internal/backup').get((req, res) => res.end());
//        ^^^^^^^^^^^^^^^^^^ no-admin-endpoint
app.get('/internal/backup', (req, res) => res.end());
//      ^^^^^^^^^^^^^^^^^^ no-admin-endpoint: The route /internal/backup backs up data on request; run that as a one-off admin process of the same release.
const RESET = '/reset-db';
//            ^^^^^^^^^^^ no-admin-endpoint: The route /reset-db resets data on request; run that as a one-off admin process of the same release.
app.post(RESET, (req, res) => res.end());
app.post('/db/reset', (req, res) => res.end());
//       ^^^^^^^^^^^ no-admin-endpoint
app.post('/rebuildIndex', (req, res) => res.end());
//       ^^^^^^^^^^^^^^^ no-admin-endpoint
app.post('/maintenance', async (req, res) => {
  await knex.migrate.latest();
  //    ^^^^^^^^^^^^^^^^^^^^^ no-admin-endpoint: `knex.migrate.latest()` runs in a request handler; run it as a one-off admin process of the same release.
  await knex.seed.run();
  //    ^^^^^^^^^^^^^^^ no-admin-endpoint: `knex.seed.run` runs in a request handler; run it as a one-off admin process of the same release.
  exec(`pg_dump ${process.env.DATABASE_URL} -f /tmp/dump.sql`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-admin-endpoint: `pg_dump` runs in a request handler; run it as a one-off admin process of the same release.
  res.sendStatus(204);
});

app.use(router);
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
