import http from 'node:http';
import { ENABLE_SEARCH as searching } from './flags.js';
import * as switches from './flags.js';

const server = http.createServer((_, response) => {
  if (searching) response.write('search');
  response.end(switches.FEATURE_CHECKOUT ? 'checkout' : 'home');
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
