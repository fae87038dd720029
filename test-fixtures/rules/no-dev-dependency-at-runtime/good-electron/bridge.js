import http from 'node:http';
import { app } from 'electron';

const server = http.createServer((request, response) => response.end(app.getVersion()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
