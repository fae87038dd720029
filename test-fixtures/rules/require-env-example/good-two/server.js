const { ALPHA, BETA, NODE_ENV, LANG, PORT, AWS_REGION } = process.env;
import http from 'node:http';

const server = http.createServer((_, response) => response.end(ALPHA + BETA + NODE_ENV + LANG + PORT + AWS_REGION));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
