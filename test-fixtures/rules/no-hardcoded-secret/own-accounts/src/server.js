import http from 'node:http';
import { signIn, users } from './users.js';
import './clients.js';

const server = http.createServer((_request, response) => response.end(String(signIn(users)))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
