import { randomUUID } from 'node:crypto';
import amqp from 'amqplib';

const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();

await channel.consume('jobs', (message) => {
  console.log(message.content.toString());
  channel.ack(message);
});
await channel.consume('mails', (message) => channel.ack(message), { noAck: false });

// RabbitMQ asks for it here.
await channel.consume('amq.rabbitmq.reply-to', (answer) => console.log(answer.content), { noAck: true });
channel.sendToQueue('rpc', Buffer.from('x'), { replyTo: 'amq.rabbitmq.reply-to', correlationId: randomUUID() });

// Something else that consumes.
const coupons = { consume: (code, use, options) => use(code, options) };
coupons.consume('SUMMER', console.log, { noAck: true });

// Who calls decides.
export const listen = (queue, onMessage, options) => channel.consume(queue, onMessage, options);
