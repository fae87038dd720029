import http from 'node:http';
import { createTerminus } from '@godaddy/terminus';

const server = http.createServer((req, res) => res.end('ok'));
createTerminus(server, { signals: ['SIGTERM'] });
server.listen(process.env.PORT);
process.on('SIGINT', () => process.exit(0));
