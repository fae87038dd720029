import express from 'express';
import { invoice } from './invoice.js';
import { lists } from './lists.js';
import { reset } from './reset.js';
import { welcome } from './welcome.js';

const app = express();
app.post('/mail', (_, response) => response.json([invoice, lists, reset, welcome].length));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
