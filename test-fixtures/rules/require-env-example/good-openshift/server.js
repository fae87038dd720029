import { config } from './config.js';
import http from 'node:http';

const server = http.createServer((_, response) => response.end(config.shopName + process.env.BANNER));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
