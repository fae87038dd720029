import { Worker } from 'bullmq';
const worker = new Worker('mails', async (job) => {}, { connection: { url: process.env.REDIS_URL } });
process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
// <- no-abrupt-shutdown
