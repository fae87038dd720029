import http from 'node:http';
import { install } from './install/web.js';

if (!process.env.DATABASE_URL) install();
const server = http.createServer((request, response) => response.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
