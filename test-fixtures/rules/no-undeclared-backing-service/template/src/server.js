import express from 'express';
import Redis from 'ioredis';
import pg from 'pg';

const redis = new Redis(process.env.STORE);
const db = new pg.Pool({ connectionString: process.env.MAIN });
const app = express();
app.get('/', async (req, res) => res.json([await db.query('select 1'), await redis.ping()]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
