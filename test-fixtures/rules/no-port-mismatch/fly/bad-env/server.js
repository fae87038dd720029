import { createServer } from 'node:http';

const server = createServer((request, response) => response.end());
server.listen(process.env.PORT ?? 3000);
process.on('SIGTERM', () => server.close());
