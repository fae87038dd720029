import nodeGraceful from 'node-graceful';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
nodeGraceful.on('exit', () => server.close());
