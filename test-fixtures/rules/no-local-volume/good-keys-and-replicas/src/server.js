import { createServer } from 'node:http';
import { db } from './db.js';

const server = createServer(async (req, res) => res.end(JSON.stringify(await db.execute('select 1')))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
