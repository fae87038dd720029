import { createServer } from 'node:http';
import { source } from '@app/db';

async function main() {
  await source.initialize();
  await source.runMigrations();
//      ^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup: `runMigrations()` changes the schema whenever a process starts; run it once per release as an admin process.
  const server = createServer((_request, response) => response.end()).listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}

void main();
