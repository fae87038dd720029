import { createServer } from 'node:http';
import { startExports } from './exports.js';
import { parts } from './parts.js';

const server = createServer((_request, response) => response.end('shop'));
if (parts.server) server.listen(process.env.PORT);
startExports();
process.on('SIGTERM', () => server.close());
