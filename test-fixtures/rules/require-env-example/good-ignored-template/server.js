const { ALPHA, BETA, GAMMA } = process.env;
import http from 'node:http';

const server = http.createServer((_, response) => response.end(ALPHA + BETA + GAMMA));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
