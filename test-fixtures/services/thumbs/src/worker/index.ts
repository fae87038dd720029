import { Worker } from 'bullmq';
import sharp from 'sharp';
import path from 'node:path';
import { connection } from '../common/redis';
import { logger } from '../common/logger';
import { db, migrate } from '../common/db';

let processed = 0;

async function run() {
  await migrate();
  const worker = new Worker(
    'thumbs',
    async (job) => {
      const dir = path.resolve('data');
      await sharp(path.join(dir, `${job.data.id}.src`)).resize(job.data.width).toFile(path.join(dir, `${job.data.id}.webp`));
      processed += 1;
      await db('thumbs').insert({ id: job.data.id });
      if (processed > 10_000) process.exit(0);
    },
    { connection, concurrency: 4 },
  );
  worker.on('failed', (job, err) => logger.error({ id: job?.id, err }, 'failed'));
  process.on('SIGTERM', async () => {
    await worker.close();
    process.exit(0);
  });
}

void run();
