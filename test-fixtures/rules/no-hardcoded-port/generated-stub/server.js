import { createServer } from 'node:http';

const server = createServer((request, response) => response.end('shop'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
