import express from 'express';
import { check } from './checks.js';

const app = express();
app.post('/checks', async (req, res) => res.json(await check(req.body)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
