import { Worker } from 'bullmq';
import { Kafka } from 'kafkajs';

const totals = {};
const done = [];
const consumer = new Kafka({ brokers: process.env.KAFKA_BROKERS.split(',') }).consumer({ groupId: 'orders' });
await consumer.run({
  eachMessage: async ({ message }) => {
    totals[message.key] = Number(message.value);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  },
});
const worker = new Worker('mail', async (job) => { done.push(job.id); }, { connection: { url: process.env.REDIS_URL } });
//                                                 ^^^^^^^^^^^^^^^^^ no-in-memory-state
process.on('SIGTERM', async () => {
  await worker.close();
  await consumer.disconnect();
});
