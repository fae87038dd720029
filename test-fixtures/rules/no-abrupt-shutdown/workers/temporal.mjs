import { Worker } from '@temporalio/worker';
const worker = await Worker.create({ taskQueue: 'x' });
await worker.run();
process.on('SIGTERM', async () => { worker.shutdown(); process.exit(0); });
