import { createServer } from 'node:http';
import { setInterval as every } from 'node:timers';
import { purgeCarts } from './carts';

const MINUTE = 60_000;
const server = createServer((_, response) => response.end()).listen(process.env.PORT);
every(() => purgeCarts(), 5 * MINUTE);
// <- no-in-process-scheduler: This timer of 5 minutes runs in every process that listens; give the work a process of its own.
process.on('SIGTERM', () => server.close());
