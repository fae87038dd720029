import { createServer } from 'node:http';
import { config } from 'dotenv-safe';

// Stops where a variable of .env.example is missing.
config();
const { GH_TOKEN: token, CACHE_TTL: cacheTtl = '15m', PORT: port } = process.env;
const pageSize = process.env.PAGE_SIZE ?? '20';
const server = createServer((_req, res) => res.end(JSON.stringify({ known: Boolean(token), cacheTtl, pageSize })));
server.listen(port);
process.on('SIGTERM', () => server.close());
