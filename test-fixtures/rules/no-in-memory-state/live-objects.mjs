// What only this process can hold: its child, its gateway, its router, what it is busy with and since when.
import { spawn } from 'node:child_process';
import express from 'express';
import { Gateway } from './gateway.mjs';
import { Order } from './order.mjs';

let activeCommand = null;
let bridge;
let bridgeRoutes;
let activeRequest = null;
let idleSince = Date.now();
let restarting = false;
let lastOrder = null;

const app = express();
app.use(express.json());

function touch() {
  idleSince = Date.now();
}

async function connectBridge(settings) {
  bridge = new Gateway(settings);
  bridgeRoutes = express.Router();
  await bridge.start();
  restarting = false;
}

app.post('/commands', (req, res) => {
  const child = spawn(process.execPath, ['build.mjs', req.body.target]);
  activeCommand = child;
  touch();
  child.on('close', () => {
    activeCommand = null;
  });
  res.sendStatus(202);
});
app.post('/bridge/restart', async (req, res) => {
  restarting = true;
  await bridge?.close();
  await connectBridge(req.body);
  res.json({ restarting, routes: bridgeRoutes.stack.length });
});
app.post('/answers', async (req, res) => {
  activeRequest = { startedAt: Date.now(), question: req.body.question };
  try {
    res.json(await bridge.ask(req.body.question));
  } finally {
    activeRequest = null;
  }
});
app.get('/ping', (_req, res) => res.json({ activeCommand: activeCommand?.pid, activeRequest, idleSince, lastOrder }));
app.post('/orders', (req, res) => {
  lastOrder = new Order(req.body);
  // <- no-in-memory-state
  res.sendStatus(201);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
