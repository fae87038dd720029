import express from 'express';
import admin, { seedAdmin } from './routes/admin.js';
import { listSeeds } from './routes/seeds.js';
import testData from './routes/test-data.js';

const app = express();
app.use(express.json());
app.get('/seed-admin', seedAdmin);
//      ^^^^^^^^^^^^^ no-admin-endpoint: The route /seed-admin seeds data on request; run that as a one-off admin process of the same release.
app.get('/garden/seeds', listSeeds);
app.use('/admin', admin);
if (process.env.NODE_ENV === 'test' || process.env.NODE_ENV === 'development') {
  app.use('/test-data', testData);
  app.post('/reset-database', seedAdmin);
}
if (process.env.NODE_ENV !== 'production') {
  app.post('/db/migrate', async (req, res) => {
    await seedAdmin(req, res);
  });
}
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
