import gs from 'http-graceful-shutdown';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
gs(server);
