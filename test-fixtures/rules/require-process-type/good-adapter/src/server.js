import { createServer } from 'node:http';

const server = createServer((_, response) => response.end('kite'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
