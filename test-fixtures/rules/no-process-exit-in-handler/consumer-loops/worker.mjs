import fs from 'node:fs';
import { connect } from 'nats';

const connection = await connect({ servers: process.env.NATS_URL });
const orders = connection.subscribe('orders.*', { queue: 'billing' });
const jobs = await connection.jetstream().consumers.get('jobs', 'worker');

async function bill() {
  for await (const order of orders) {
    if (order.data.length === 0) process.exit(1);
//                               ^^^^^^^^^^^^^^^ no-process-exit-in-handler
    book(order);
  }
}

function book(order) {
  if (!order.reply) process.exit(2);
//                  ^^^^^^^^^^^^^^^ no-process-exit-in-handler
}

async function work() {
  const messages = await jobs.consume();
  for await (const message of messages) {
    const template = fs.readFileSync('mail.txt', 'utf8');
//                   ^^^^^^^^^^^^^^^ no-blocking-call-in-handler
    console.log(template, message.string());
    message.ack();
  }
}

// The state of the connection is no message.
async function watch() {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') process.exit(3);
  }
}

process.on('SIGTERM', () => connection.drain());
await Promise.all([bill(), work(), watch()]);
