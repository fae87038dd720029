import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
require('http-graceful-shutdown')(server);
