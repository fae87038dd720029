import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

const version = execFileSync('node', ['--version']).toString();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
spawnSync('node', ['prepare.js']);
// <- no-blocking-startup
await sleep(10_000);
//    ^^^^^^^^^^^^^ no-blocking-startup
await new Promise((resolve) => setTimeout(resolve, 30_000));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
const { data: flags } = await axios.get(process.env.FLAGS_URL);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
const keys = await fetch(process.env.KEYS_URL).then((response) => response.json());
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup

// A moment, something for later, something for developers.
await sleep(500);
export const commit = () => execFileSync('node', ['--version']);
if (process.env.NODE_ENV === 'development') spawnSync('node', ['open.js']);

const server = createServer((request, response) => response.end([version, flags, keys].join()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
