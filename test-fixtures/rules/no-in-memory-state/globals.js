const express = require('express');

const app = express();
app.locals.visits = 0;
global.orders = [];

app.get('/', (req, res) => {
  app.locals.visits++;
  // <- no-in-memory-state: `app.locals.visits` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  res.locals.user = req.user;
  if (!global.started) global.started = Date.now();
  res.json({ visits: app.locals.visits, started: global.started });
});
app.post('/orders', (req, res) => {
  global.latest = req.body;
  // <- no-in-memory-state: `global.latest` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  req.app.locals.last = req.body.id;
  // <- no-in-memory-state
  const locals = { visits: 1 };
  locals.visits = 2;
  res.status(201).json(locals);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
