const { ALPHA, BETA, GAMMA } = process.env;
//      ^^^^^ require-env-example: ALPHA and 2 other variables are read, but nothing declares them; list them in api/.env.example.
import http from 'node:http';

const server = http.createServer((_, response) => response.end(ALPHA + BETA + GAMMA));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
