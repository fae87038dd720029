import express from 'express';

import { regions } from './regions.js';

const app = express();
app.get('/regions', (_, response) => response.json(regions));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
