const express = require('express');

let counter = 0;
const users = [];
const carts = {};
const visits = new Map();
const online = new Set();
let latest;
const app = express();

app.get('/', (req, res) => {
  counter++;
  // <- no-in-memory-state: `counter` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  visits.set(req.ip, (visits.get(req.ip) ?? 0) + 1);
  // <- no-in-memory-state: `visits` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  counter += 1;
  res.json({ counter, latest });
});

function addUser(req, res) {
  users.push(req.body);
  // <- no-in-memory-state: `users` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  remember(req.body);
  res.sendStatus(201);
}

function remember(user) {
  latest = user;
  // <- no-in-memory-state: `latest` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
}

app.post('/users', express.json(), addUser);
app.put('/carts/:id', (req, res) => {
  carts[req.params.id] = req.body;
  // <- no-in-memory-state
  online.add(req.params.id);
  // <- no-in-memory-state
  res.end();
});
app.delete('/carts/:id', (req, res) => {
  delete carts[req.params.id];
  res.end();
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
