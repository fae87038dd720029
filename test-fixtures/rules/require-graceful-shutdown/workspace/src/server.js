import http from 'node:http';
import { answer } from './answer.js';

const server = http.createServer(answer);
server.listen(process.env.PORT);
// <- require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
