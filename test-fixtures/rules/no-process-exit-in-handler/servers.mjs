import { createServer } from 'node:http';
import { exit } from 'node:process';
import grpc from '@grpc/grpc-js';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import Koa from 'koa';
import PgBoss from 'pg-boss';
import { WebSocketServer } from 'ws';

const app = new Hono();
app.get('/quit', (c) => {
  exit(0);
//^^^^^^^ no-process-exit-in-handler
  return c.text('bye');
});
const site = serve({ fetch: app.fetch, port: Number(process.env.PORT) });

const koa = new Koa();
koa.use(async (ctx) => {
  if (ctx.path === '/restart') setTimeout(() => process.exit(0), 100);
//                                              ^^^^^^^^^^^^^^^ no-process-exit-in-handler
});
const server = createServer(koa.callback()).listen(process.env.KOA_PORT);

const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    if (String(data) === 'stop') process.kill(process.pid, 'SIGKILL');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-exit-in-handler
  });
});

const rpc = new grpc.Server();
rpc.addService(
  {},
  {
    ping(call, callback) {
      if (!call.request) process.abort();
//                       ^^^^^^^^^^^^^^^ no-process-exit-in-handler
      callback(null, {});
    },
  },
);

const boss = new PgBoss(process.env.DATABASE_URL);
boss.on('error', () => process.exit(1));
await boss.work('mails', async ([job]) => {
  if (!job.data) process.exit(1);
//               ^^^^^^^^^^^^^^^ no-process-exit-in-handler
});

server.on('error', () => process.exit(1));
process.on('SIGTERM', () => {
  site.close();
  server.close();
  rpc.tryShutdown(() => {});
});
