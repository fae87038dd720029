import http from 'node:http';

const server = http.createServer((_, response) => response.end('hello'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
