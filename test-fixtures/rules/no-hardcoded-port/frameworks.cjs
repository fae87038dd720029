'use strict';
const Fastify = require('fastify');
const Koa = require('koa');
const Hapi = require('@hapi/hapi');
const restify = require('restify');
const polka = require('polka');
const { Server: SocketServer } = require('socket.io');
const { WebSocketServer } = require('ws');
const net = require('node:net');
const grpc = require('@grpc/grpc-js');

const fastify = Fastify({ logger: true });
const koa = new Koa();
const hapi = Hapi.server({ host: '0.0.0.0', port: 3001 });
//                                                ^^^^ no-hardcoded-port: Port 3001 is hardcoded; listen on the PORT of the environment.

async function main() {
  await fastify.listen({ host: '0.0.0.0', port: 3002 });
//                                              ^^^^ no-hardcoded-port: Port 3002 is hardcoded; listen on the PORT of the environment.
  await hapi.start();
  koa.use(async (ctx, next) => next()).listen(3003);
//                                            ^^^^ no-hardcoded-port: Port 3003 is hardcoded; listen on the PORT of the environment.
  restify.createServer({ name: 'shop' }).listen(3004, () => console.log('up'));
//                                              ^^^^ no-hardcoded-port: Port 3004 is hardcoded; listen on the PORT of the environment.
  polka().get('/', (req, res) => res.end('ok')).listen('3005');
//                                                     ^^^^^^ no-hardcoded-port: Port 3005 is hardcoded; listen on the PORT of the environment.
  const io = new SocketServer(3006, { serveClient: false });
//               ^^^^^^^^^^^^ no-process-local-store
//                            ^^^^ no-hardcoded-port: Port 3006 is hardcoded; listen on the PORT of the environment.
  const sockets = new WebSocketServer({ port: 3007 });
//                                            ^^^^ no-hardcoded-port: Port 3007 is hardcoded; listen on the PORT of the environment.
  net.createServer((socket) => socket.end()).listen(3008);
//                                                  ^^^^ no-hardcoded-port: Port 3008 is hardcoded; listen on the PORT of the environment.
  const rpc = new grpc.Server();
  rpc.bindAsync('0.0.0.0:50051', grpc.ServerCredentials.createInsecure(), () => {});
//                       ^^^^^ no-hardcoded-port: Port 50051 is hardcoded; listen on the PORT of the environment.
  process.on('SIGTERM', () => Promise.all([fastify.close(), hapi.stop(), io.close(), sockets.close()]));
}

main();
