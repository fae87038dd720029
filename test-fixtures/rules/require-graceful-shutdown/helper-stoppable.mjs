import stoppable from 'stoppable';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
stoppable(server, 5000);
process.on('SIGTERM', () => server.stop());
