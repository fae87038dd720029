import { createInterface } from 'node:readline/promises';
import pg from 'pg';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const answer = await createInterface(process.stdin, process.stdout).question('Close all accounts? ');
if (answer === 'yes') await db.query('update accounts set closed = true');
