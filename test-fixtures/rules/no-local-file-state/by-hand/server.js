import { createServer } from 'node:http';
import { collect } from './stats/collect.js';

const server = createServer(async (_request, response) => response.end(await collect()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
