import amqp from 'amqplib';
import { logger } from './logger.js';

const connection = await amqp.connect('amqp://queue.acme.internal');
const channel = await connection.createChannel();

await channel.assertQueue('orders');
await channel.consume('orders', async (message) => {
  if (!message) return;
  logger.info('order taken', { id: message.properties.messageId });
  channel.ack(message);
});
