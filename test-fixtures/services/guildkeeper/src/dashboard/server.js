import express from 'express';
import { dashboardSecret } from '../lib/env.js';

const app = express();
const DASH_PORT = 8082;
const HOST = 'localhost';

app.use((req, res, next) => {
  if (req.headers['x-dash'] !== dashboardSecret) return res.sendStatus(403);
  next();
});
app.get('/', (req, res) => res.send('ok'));

app.listen(DASH_PORT, HOST, () => {
  console.log(`dashboard on http://${HOST}:${DASH_PORT}`);
});
