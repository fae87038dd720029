import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';

for (const name of readdirSync('extra')) await import(`../extra/${name}`);

const server = createServer((_, response) => response.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
