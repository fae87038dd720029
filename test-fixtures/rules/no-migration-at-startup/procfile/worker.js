const { Worker } = require('bullmq');

const worker = new Worker('orders', async () => {});
process.on('SIGTERM', () => worker.close());
