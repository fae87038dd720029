import { readFileSync } from 'node:fs';
import https from 'node:https';

const server = https
  .createServer({ key: readFileSync('keys/quay.key') }, (_request, response) => response.end())
  .listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
