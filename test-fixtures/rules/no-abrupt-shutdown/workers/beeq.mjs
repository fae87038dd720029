import Queue from 'bee-queue';
const queue = new Queue('x', { redis: process.env.REDIS_URL });
queue.process(async () => {});
process.on('SIGTERM', async () => { await queue.close(30_000); process.exit(0); });
