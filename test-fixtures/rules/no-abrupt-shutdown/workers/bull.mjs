import Queue from 'bull';
const queue = new Queue('mails', process.env.REDIS_URL);
queue.process(async () => {});
process.on('SIGTERM', async () => { await queue.close(); process.exit(0); });
