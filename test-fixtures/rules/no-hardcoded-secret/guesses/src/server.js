import http from 'node:http';
import './clerks.js';

const server = http.createServer((_request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
