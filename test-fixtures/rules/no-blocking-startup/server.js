import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

const commit = execSync('git rev-parse HEAD').toString().trim();
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup: `execSync` runs another program before the process is ready; do it in the build, or when it is first needed.
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
spawnSync('node', ['scripts/warm.js']);
// <- no-blocking-startup
const { stdout } = { stdout: execFileSync('node', ['-v']) };
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
await sleep(10_000);
//    ^^^^^^^^^^^^^ no-blocking-startup: Every start waits 10 seconds here; wait for what is needed, with retries, and not for the clock.
await new Promise((resolve) => setTimeout(resolve, 5 * 1000));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
const keys = await (await fetch(process.env.KEYS_URL)).json();
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup: `fetch` waits for the network before the process is ready; do it when it is first needed.
const { data } = await axios.get(process.env.RATES_URL);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup: `axios` waits for the network before the process is ready; do it when it is first needed.

await sleep(100);
setTimeout(() => undefined, 60_000);
const later = fetch(process.env.LATER_URL);
export async function refresh() {
  await sleep(30_000);
  await fetch(process.env.KEYS_URL);
  return execSync('node -v');
}
if (process.env.NODE_ENV === 'development') execSync('node -v');
const server = createServer((req, res) => res.end(commit + stdout + keys + data + later));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
