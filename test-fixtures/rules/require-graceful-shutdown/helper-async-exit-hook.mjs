import exitHook from 'async-exit-hook';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
exitHook((done) => server.close(done));
