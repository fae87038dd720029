import express, { Router } from 'express';
import { emptyDatabase, migrateDatabase, seedAdmin, seedShop } from './tasks.js';

const app = express();
const admin = Router();

admin.post('/seed-admin', (req, res) => res.json(seedAdmin()));
//         ^^^^^^^^^^^^^ no-admin-endpoint
admin.post('/migrate-database', async (req, res) => res.json(await migrateDatabase()));
//         ^^^^^^^^^^^^^^^^^^^ no-admin-endpoint
admin.get('/run-migrations', (req, res) => res.json(migrateDatabase()));
//        ^^^^^^^^^^^^^^^^^ no-admin-endpoint
app.delete('/testing/reset-database', (req, res) => res.json(emptyDatabase()));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ no-admin-endpoint
app.post('/api/database/seed', (req, res) => res.json(seedShop()));
//       ^^^^^^^^^^^^^^^^^^^^ no-admin-endpoint
app.get('/rfq/purge-orders/:id', (req, res) => res.end());
app.use('/admin', admin);

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
