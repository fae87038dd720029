import { Worker } from 'bullmq';
const worker = new Worker('mails', async (job) => {}, { connection: { url: process.env.REDIS_URL } });
process.on('SIGTERM', async () => { await worker.close(); process.exit(0); });
