// One server of sockets, whichever branch makes it.
const http = require('node:http');
const { Server } = require('socket.io');

const server = http.createServer();
const io = process.env.CORS_ORIGIN
  ? new Server(server, { cors: { origin: process.env.CORS_ORIGIN } })
  //    ^^^^^^ no-process-local-store: socket.io reaches only the clients of this process; give it an adapter such as the one for Redis.
  : new Server(server);
io.on('connection', (socket) => socket.emit('hello'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
