import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.STORE });
const server = createServer((request, response) => response.end());
server.listen(process.env.PORT ?? 3000);
process.on('SIGTERM', () => server.close(() => pool.end()));
