import http from 'node:http';
import { berths } from './berths.js';
import { crews } from './crews.js';
import { fares } from './fares.js';
import { lines } from './lines.js';
import { sail } from './sail.js';

const server = http
  .createServer((_request, response) => response.end(sail(berths, crews, fares, lines)))
  .listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
