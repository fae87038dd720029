import { createServer } from 'node:http';

const server = createServer((request, response) => response.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
