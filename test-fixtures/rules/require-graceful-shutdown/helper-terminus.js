import http from 'node:http';
import { createTerminus } from '@godaddy/terminus';

const server = http.createServer();
createTerminus(server, { signal: 'SIGINT' });
server.listen(process.env.PORT);
