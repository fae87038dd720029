import { env } from 'node:process';
import express from 'express';
import Fastify from 'fastify';
import { WebSocketServer } from 'ws';
import { settings } from './settings';

const app = express();
const { PORT = 3000 } = process.env;
const config = { port: process.env.PORT || 3001, socket: '/run/shop.sock' };
const port = normalizePort(process.env.PORT || '3002');
const chosen = process.env.PORT ? Number(process.env.PORT) : 3003;

const server = app.listen(PORT);
app.listen(config.port);
app.listen(port);
app.listen(chosen);
app.listen(parseInt(env.PORT ?? '3004', 10));
app.listen(Number(process.env['PORT']) || 3005, '0.0.0.0');
app.listen(+(process.env.HTTP_PORT ?? 3006));
// Another module's business.
app.listen(settings.port);
// Any free port, and no port at all.
app.listen(0);
app.listen(config.socket);
const fastify = Fastify();
await fastify.listen({ port: Number(env.PORT ?? 3007), host: '0.0.0.0' });
// Shares the HTTP server's port.
new WebSocketServer({ server });
process.on('SIGTERM', () => server.close());

function normalizePort(value: string): number {
  return Number.parseInt(value, 10);
}
