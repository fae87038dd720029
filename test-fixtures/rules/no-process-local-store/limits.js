const http = require('http');
const express = require('express');
const { rateLimit: limit } = require('express-rate-limit');
const slowDown = require('express-slow-down');
const NodeCache = require('node-cache');
const cache = require('memory-cache');
const { Server } = require('socket.io');

const app = express();
const server = http.createServer(app);
const io = new Server(server, { cors: { origin: process.env.ORIGIN } });
//             ^^^^^^ no-process-local-store: socket.io reaches only the clients of this process; give it an adapter such as the one for Redis.
const options = { windowMs: 15 * 60 * 1000, limit: 100 };
app.use('/api', limit(options));
//              ^^^^^ no-process-local-store: express-rate-limit counts requests in the memory of this process alone; give it a shared store such as Redis.
app.use(slowDown({ windowMs: 60_000, delayAfter: 5, delayMs: () => 200 }));
//      ^^^^^^^^ no-process-local-store
const users = new NodeCache({ stdTTL: 600 });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store: The cache of node-cache lives in the memory of this process alone; keep it in a shared store such as Redis.

app.get('/rates', (req, res) => {
  cache.put('rates', { eur: 1 }, 60_000);
//^^^^^^^^^ no-process-local-store: The cache of memory-cache lives in the memory of this process alone; keep it in a shared store such as Redis.
  cache.put('seen', true);
  io.emit('rates', users.get('rates') ?? cache.get('rates'));
  res.sendStatus(204);
});

server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
