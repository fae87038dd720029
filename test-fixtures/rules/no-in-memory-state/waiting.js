import express from 'express';
import Redis from 'ioredis';
import { parentPort } from 'node:worker_threads';

const cache = new Redis(process.env.REDIS_URL);
const waiting = new Map();
const answers = {};
let calls = 0;
let reachable = false;

// Whether this process can reach the broker, and who of it waits for an answer, nobody else can know.
cache.on('connect', () => {
  reachable = true;
});
cache.on('end', () => {
  reachable = false;
});

const app = express();
app.post('/ask', express.json(), async (req, res) => {
  const id = `${process.pid}:${Date.now()}:${++calls}`;
  const answer = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(id);
      reject(new Error('no answer'));
    }, 5000);
    waiting.set(id, { resolve, reject, timer });
    parentPort.postMessage({ id, question: req.body.question, reachable });
  });
  res.json(answer);
});
app.post('/tell', express.json(), async (req, res) => {
  const answer = await new Promise((resolve) => {
    answers[req.body.id] = resolve;
    parentPort.postMessage(req.body);
  });
  delete answers[req.body.id];
  res.json(answer);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
