import { Consumer } from 'sqs-consumer';
const app = Consumer.create({ queueUrl: process.env.QUEUE_URL, handleMessage: async () => {} });
app.start();
process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
// <- no-abrupt-shutdown
