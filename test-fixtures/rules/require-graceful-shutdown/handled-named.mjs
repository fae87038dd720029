import { on } from 'node:process';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
process.addListener('SIGTERM', shutdown);
function shutdown() { server.close(); }
