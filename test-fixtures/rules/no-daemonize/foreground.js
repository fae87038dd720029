import { fork, spawn } from 'node:child_process';
import http from 'node:http';
import daemon from './daemon.js';

const server = http.createServer((req, res) => res.end(String(process.pid)));
server.listen(process.env.PORT);
// A child of its own, watched by this process.
const child = fork('./worker.js');
spawn('convert', ['in.png', 'out.png'], { detached: false });
// <- no-system-tool
daemon();
console.log('pid', process.pid);
process.on('SIGTERM', () => {
  child.kill();
  server.close();
});
