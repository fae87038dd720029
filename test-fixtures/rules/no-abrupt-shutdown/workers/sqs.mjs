import { Consumer } from 'sqs-consumer';
const app = Consumer.create({ queueUrl: process.env.QUEUE_URL, handleMessage: async () => {} });
app.start();
process.on('SIGTERM', async () => { app.stop(); process.exit(0); });
