import { execFileSync, execSync } from 'node:child_process';
import { createServer } from 'node:http';

if (process.env.NODE_ENV === 'test') execSync('npx knex migrate:latest');
execSync('npx prisma migrate deploy', { stdio: 'inherit' });
// <- no-migration-at-startup: `prisma migrate deploy` runs whenever a process starts; run it once per release as an admin process.
execFileSync('pnpm', ['exec', 'prisma', 'generate']);

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
