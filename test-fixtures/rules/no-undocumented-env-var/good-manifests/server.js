import http from 'node:http';
import { names } from './names.js';

const server = http.createServer((_, response) => response.end(names.join()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
