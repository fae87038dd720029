import amqp from 'amqplib';
import { Worker } from 'bullmq';
import { Kafka } from 'kafkajs';

const kafka = new Kafka({ brokers: process.env.KAFKA_BROKERS.split(',') });
const consumer = kafka.consumer({ groupId: 'billing' });

async function main() {
  await consumer.connect();
  await consumer.run({
    eachMessage: async ({ message }) => {
      if (!message.value) process.exit(2);
//                        ^^^^^^^^^^^^^^^ no-process-exit-in-handler
    },
  });

  const channel = await (await amqp.connect(process.env.AMQP_URL)).createChannel();
  channel.consume('jobs', (message) => {
    if (message === null) {
      process.exit();
//    ^^^^^^^^^^^^^^ no-process-exit-in-handler
    }
    channel.ack(message);
  });

  new Worker('mail', async (job) => job.data ?? process.exit(1), { connection: { url: process.env.REDIS_URL } });
//                                              ^^^^^^^^^^^^^^^ no-process-exit-in-handler
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
process.on('SIGTERM', () => consumer.disconnect());
