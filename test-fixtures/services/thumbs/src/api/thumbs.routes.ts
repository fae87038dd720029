import { Router } from 'express';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import os from 'node:os';
import { Queue } from 'bullmq';
import { connection } from '../common/redis';
import { exec } from 'node:child_process';
import { logger } from '../common/logger';

export const thumbsRouter = Router();
const queue = new Queue('thumbs', { connection });
const stats = { submitted: 0, byFormat: {} as Record<string, number> };
const DATA_DIR = path.resolve(__dirname, '../../data');

thumbsRouter.post('/', async (req, res) => {
  const id = randomUUID();
  stats.submitted++;
  stats.byFormat[req.body.format] = (stats.byFormat[req.body.format] ?? 0) + 1;
  const buf = Buffer.from(req.body.image, 'base64');
  fs.writeFileSync(path.join(DATA_DIR, `${id}.src`), buf);
  fs.writeFileSync(path.join(os.tmpdir(), `${id}.tmp`), buf);
  await queue.add('resize', { id, width: req.body.width });
  res.status(202).json({ id });
});

thumbsRouter.get('/stats', (_req, res) => {
  res.json(stats);
});

thumbsRouter.get('/:id', (req, res) => {
  const file = path.join(DATA_DIR, `${req.params.id}.webp`);
  if (!fs.existsSync(file)) return res.status(404).end();
  res.sendFile(file);
});

thumbsRouter.post('/hooks/github', (req, res) => {
  exec('git pull && npm ci && pm2 reload all', { cwd: '/srv/thumbs' }, (err) => {
    if (err) logger.error(err);
  });
  res.sendStatus(204);
});
