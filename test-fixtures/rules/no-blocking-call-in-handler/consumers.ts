import fs from 'node:fs';
import amqp from 'amqplib';
import { Worker } from 'bullmq';
import { Kafka } from 'kafkajs';
import { Server } from 'socket.io';

const connection = await amqp.connect(process.env.AMQP_URL as string);
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  fs.mkdirSync('/tmp/orders');
//^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.mkdirSync` blocks every other request until it is done; use `fs.promises.mkdir`.
  if (message) channel.ack(message);
});

const consumer = new Kafka({ brokers: (process.env.BROKERS ?? '').split(',') }).consumer({ groupId: 'shop' });
await consumer.run({
  async eachMessage({ message }) {
    const rules = fs.readFileSync('rules.json');
//                ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
    console.log(message.offset, rules.length);
  },
});

new Worker('mail', async (job) => {
  console.log(fs.readFileSync(job.data.template).length);
//            ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
});

const io = new Server(Number(process.env.PORT));
//             ^^^^^^ no-process-local-store
io.on('connection', (socket) => {
  socket.on('avatar', (name: string) => socket.emit('avatar', fs.readFileSync(name)));
//                                                            ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
});
process.on('SIGTERM', () => io.close());
