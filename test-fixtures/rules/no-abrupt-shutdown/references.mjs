import http from 'node:http';
import { exit, on } from 'node:process';

const server = http.createServer((req, res) => res.end('ok')).listen(process.env.PORT);
server.keepAliveTimeout = 61_000;

on('SIGTERM', exit);
// <- no-abrupt-shutdown
const bye = (signal) => {
  console.info(`got ${signal}`);
  quit(0);
};
function quit(code) {
  process.exit(code);
}
process.once('SIGINT', bye);
// <- no-abrupt-shutdown
