import http from 'node:http';
import express from 'express';
import fastify from 'fastify';
import { WebSocketServer as Sockets } from 'ws';

const HOST = '127.0.0.1';
//           ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
const config = { http: { host: "localhost" } };
//                             ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on localhost; listen on 0.0.0.0.

const app = express();
const server = app.listen(process.env.PORT, HOST, () => console.log('up'));
http.createServer(app).listen({ port: process.env.ADMIN_PORT, host: config.http.host });
await fastify().listen({ port: process.env.API_PORT, host: `::1` });
//                                                         ^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on ::1; listen on 0.0.0.0.
new Sockets({ host: '127.0.0.2', port: process.env.WS_PORT });
//                  ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.2; listen on 0.0.0.0.
process.on('SIGTERM', () => server.close());
