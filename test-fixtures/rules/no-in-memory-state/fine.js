import express from 'express';
import pg from 'pg';
import { Counter } from 'prom-client';
import { WebSocketServer } from 'ws';

const requests = new Counter({ name: 'requests', help: 'Requests' });
const metrics = { served: 0 };
const compiled = new Map();
const clients = new Set();
let pool;
let template;
const fixes = {};
let isShuttingDown = false;
const routes = [];
routes.push('/');

const app = express();
app.get('/', async (req, res) => {
  requests.inc();
  metrics.served += 1;
  // Made once, where it is first needed.
  if (!pool) pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  template ??= (name) => `Hello ${name}`;
  if (!compiled.has(req.path)) compiled.set(req.path, new RegExp(req.path));
  // Of this request alone.
  const names = [];
  let total = 0;
  for (const { name } of (await pool.query('select name from users')).rows) {
    names.push(name);
    total += 1;
  }
  const counter = { value: 0 };
  counter.value++;
  res.json({ names, total, counter, isShuttingDown });
});

app.get('/fixes/:key', (req, res) => {
  res.json(fixFor(req.params.key));
});

function fixFor(key) {
  if (fixes[key]) {
    return fixes[key];
  }
  fixes[key] = { key, words: key.split('-') };
  return fixes[key];
}

const server = app.listen(process.env.PORT);
new WebSocketServer({ server }).on('connection', (socket) => {
  clients.add(socket);
  socket.on('message', () => {
    for (const client of clients) client.send('x');
  });
  socket.on('close', () => clients.delete(socket));
});
process.on('SIGTERM', () => {
  isShuttingDown = true;
  server.close();
});
