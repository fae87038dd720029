import http from 'node:http';
import { answer } from './answer.js';

process.env.LEONIE_STANDALONE = 'true';
const server = http.createServer((_, response) => response.end(answer()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
