import { createHttpTerminator } from 'http-terminator';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
const t = createHttpTerminator({ server });
process.on('SIGTERM', () => t.terminate());
