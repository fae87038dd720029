import { AMQPClient } from '@cloudamqp/amqp-client';
import { NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';
import amqp from 'amqplib';
import { connect } from 'amqp-connection-manager';
import { Connection } from 'rabbitmq-client';

const send = (message) => console.log(message.content.toString());

// Promises in a chain, a setup of its own, one message at a time.
amqp
  .connect(process.env.AMQP_URL)
  .then((connection) => connection.createChannel())
  .then((channel) => channel.consume('mails', send, { noAck: true }));
//                                                           ^^^^ no-auto-acknowledge
connect([process.env.AMQP_URL]).createChannel({
  setup: (channel) => channel.consume('mails', send, { noAck: true }),
//                                                            ^^^^ no-auto-acknowledge
});
const channel = await (await amqp.connect(process.env.AMQP_URL)).createChannel();
const order = await channel.get('orders', { noAck: true });
//                                                 ^^^^ no-auto-acknowledge
if (order) send(order);

const rabbit = new Connection(process.env.AMQP_URL);
rabbit.createConsumer({ queue: 'mails', noAck: true }, async (message) => console.log(message.body));
//                                             ^^^^ no-auto-acknowledge
rabbit.createConsumer({ queue: 'orders' }, async (message) => console.log(message.body));

const connection = await new AMQPClient(process.env.AMQP_URL).connect();
const queue = await (await connection.channel()).queue('mails');
await queue.subscribe({ noAck: true }, async (message) => console.log(message.bodyToString()));
//                             ^^^^ no-auto-acknowledge
await queue.subscribe({ noAck: false }, async (message) => message.ack());

const worker = await NestFactory.createMicroservice(class {}, {
  transport: Transport.RMQ,
  options: { urls: [process.env.AMQP_URL], queue: 'mails', noAck: true },
//                                                                ^^^^ no-auto-acknowledge
});
worker.enableShutdownHooks();
await worker.listen();
const careful = await NestFactory.createMicroservice(class {}, {
  transport: Transport.RMQ,
  options: { urls: [process.env.AMQP_URL], queue: 'mails', noAck: false },
});
careful.enableShutdownHooks();
await careful.listen();
