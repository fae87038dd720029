import http from 'node:http';

const server = http.createServer();
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
