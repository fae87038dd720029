import type { FastifyInstance } from 'fastify';
import { Parcel } from '@parcelhub/shared';
import Redis from 'ioredis';
import pg from 'pg';
import { settings } from '../settings.js';
import dayjs from 'dayjs';

const redis = new Redis({ host: 'redis.cache.svc.cluster.local', port: 6379, db: 2 });
const pool = new pg.Pool({
  host: settings.db,
  user: 'tracking',
  password: process.env.PGPASSWORD ?? 'tracking',
  database: 'tracking',
});

const recent: Parcel[] = [];

export async function parcelRoutes(app: FastifyInstance) {
  app.get('/:id', async (req) => {
    const { id } = req.params as { id: string };
    const cached = await redis.get(`parcel:${id}`);
    if (cached) return JSON.parse(cached);
    const { rows } = await pool.query('select * from parcels where id = $1', [id]);
    return { ...rows[0], seen: dayjs().toISOString() };
  });

  app.post('/', async (req, reply) => {
    const parcel = Parcel.parse(req.body);
    recent.push(parcel);
    if (recent.length > 50) recent.shift();
    await pool.query('insert into parcels(id, weight, dest) values ($1,$2,$3)', [parcel.id, parcel.weight, parcel.to]);
    return reply.code(201).send(parcel);
  });

  app.get('/recent', async () => recent);
}
