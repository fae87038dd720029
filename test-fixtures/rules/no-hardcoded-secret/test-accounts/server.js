import http from 'node:http';

const server = http.createServer((_, response) => response.end('shop'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
