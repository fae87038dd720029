import express from 'express';

let lastRequest = 0;
let lastOrder = null;
const app = express();
app.post('/orders', express.json(), (req, res) => {
  lastRequest = Date.now();
  lastOrder = new Date();
  // <- no-in-memory-state
  res.sendStatus(201);
});
app.get('/orders/newest', (req, res) => res.json({ lastOrder }));
app.get('/healthz', (req, res) => res.json({ idle: Date.now() - lastRequest }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
