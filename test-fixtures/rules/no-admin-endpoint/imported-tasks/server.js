import express from 'express';
import * as caches from './caches.js';
import { createBackup, resetPassword, runMigrations, seedDatabase } from './tasks.js';

const app = express();
app.post('/init', async (req, res) => {
  await seedDatabase();
  //    ^^^^^^^^^^^^^^ no-admin-endpoint: `seedDatabase` runs in a request handler; run it as a one-off admin process of the same release.
  res.sendStatus(204);
});
app.post('/setup', async (req, res) => {
  await runMigrations();
  //    ^^^^^^^^^^^^^^^ no-admin-endpoint
  res.sendStatus(204);
});
app.post('/account', async (req, res) => {
  await resetPassword(req.body.email);
  await createBackup(req.body.project);
  res.sendStatus(204);
});
app.post('/cache/items/purge', caches.purge);
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
