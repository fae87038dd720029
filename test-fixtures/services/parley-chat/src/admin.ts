import { Router } from 'express';
import { spawnSync } from 'child_process';
import Redis from 'ioredis';
import { logger } from './logger';

export const adminRouter = Router();
const redis = new Redis(process.env.REDIS_URL!);

adminRouter.post('/backup', (req, res) => {
  const out = spawnSync('mongodump', ['--archive=/var/backups/parley.gz', '--gzip']);
  res.json({ code: out.status });
});

adminRouter.post('/flush', async (req, res) => {
  await redis.flushall();
  logger.info(process.env, 'flushed');
  res.sendStatus(204);
});

adminRouter.post('/restart', (req, res) => {
  res.sendStatus(202);
  setTimeout(() => process.exit(1), 500);
});
