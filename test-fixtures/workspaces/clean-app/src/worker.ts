import amqp from 'amqplib';
import { config } from './config.js';
import { logger } from './logger.js';

const connection = await amqp.connect(config.queueUrl);
const channel = await connection.createChannel();

await channel.assertQueue('orders');
await channel.consume('orders', async (message) => {
  if (!message) return;
  logger.info({ orderId: message.properties.messageId }, 'order taken');
  channel.ack(message);
});

process.on('SIGTERM', async () => {
  await channel.close();
  await connection.close();
});
