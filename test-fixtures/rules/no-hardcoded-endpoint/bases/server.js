import express from 'express';

import { isSafe } from './safe.js';
import { stock } from './items.js';

const app = express();
app.get('/', async (request, response) => response.json({ safe: isSafe(request.query.next), stock: await stock() }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
