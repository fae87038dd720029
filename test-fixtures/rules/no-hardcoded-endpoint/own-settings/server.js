import http from 'node:http';
import { addresses } from './addresses.js';

const server = http.createServer((_, response) => response.end(JSON.stringify(addresses({ get: (name) => name }))));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
