import express from 'express';
import WebSocket from 'ws';

const app = express();
const waiting = [];
let running = 0;
let upstreamToken = 'none';
let nextMessage = 1;
let nextOrder = 1;
let loginToken = null;

/** At most two conversions at once. */
function inTurn(task) {
  return new Promise((resolve, reject) => {
    const run = async () => {
      running++;
      try {
        resolve(await task());
      } catch (error) {
        reject(error);
      } finally {
        running--;
        const next = waiting.shift();
        if (next) next();
      }
    };
    if (running < 2) run();
    else waiting.push(run);
  });
}

async function logIn() {
  const response = await fetch(process.env.ROUTER_URL, { method: 'POST' });
  upstreamToken = (await response.json()).session;
}

async function ask(socket, method) {
  const id = nextMessage++;
  socket.send(JSON.stringify({ id, method }));
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.id === id) resolve(message.result);
    });
  });
}

app.get('/router', async (req, res) => {
  let answer = await fetch(process.env.ROUTER_URL, { headers: { 'x-session': upstreamToken } });
  if (answer.status === 401) {
    await logIn();
    answer = await fetch(process.env.ROUTER_URL, { headers: { 'x-session': upstreamToken } });
  }
  const socket = new WebSocket(process.env.SOCKET_URL);
  res.json({ router: await answer.json(), state: await ask(socket, 'state') });
});

app.post('/convert', async (req, res) => {
  res.json(await inTurn(async () => req.body));
});

app.post('/orders', (req, res) => {
  const id = nextOrder++;
  //         ^^^^^^^^^^^ no-in-memory-state
  res.status(201).json({ id });
});

app.post('/login', (req, res) => {
  loginToken = req.body.code;
  // <- no-in-memory-state
  res.json({ known: loginToken !== null });
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
