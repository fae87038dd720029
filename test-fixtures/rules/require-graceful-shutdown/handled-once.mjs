import { once } from 'node:events';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
await once(process, 'SIGTERM');
server.close();
