import { createServer } from 'node:http';

const server = createServer((req, res) => res.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
