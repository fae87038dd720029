import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';

function readCommit() {
  return execFileSync('node', ['scripts/commit.js']).toString().trim();
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
}
const commit = readCommit();

const lint = () => execFileSync('node', ['scripts/lint.js']);
async function warm() {
  execFileSync('node', ['scripts/warm.js']);
}
warm();

const server = createServer((req, res) => res.end(commit + lint.name));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
