import http from 'node:http';

const server = http.createServer((_, response) => response.end('cards'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
