import shutdown from 'http-shutdown';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
shutdown(server);
process.on('SIGTERM', () => server.shutdown());
