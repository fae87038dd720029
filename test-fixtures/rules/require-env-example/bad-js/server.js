import { config } from './config.js';
import http from 'node:http';

const server = http.createServer((_, response) => response.end(config.shopName + process.env.BANNER));
//                                                                               ^^^^^^^^^^^^^^^^^^ require-env-example: BANNER and 2 other variables are read, but nothing declares them; list them in .env.example.
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
