import http from 'node:http';
import { leave, SITE } from './leave.js';

const server = http.createServer((_, response) => response.end(leave.toString() + SITE));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
