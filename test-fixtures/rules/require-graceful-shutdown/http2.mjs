import http2 from 'node:http2';
const server = http2.createServer();
server.on('stream', (s) => s.end());
server.listen(process.env.PORT);
// <- require-graceful-shutdown
