import { connect } from 'nats';

// Core NATS knows no acknowledgement; JetStream's consumer says when it is done.
const connection = await connect({ servers: process.env.NATS_URL });
const jobs = await connection.jetstream().consumers.get('jobs', 'worker');

async function news() {
  for await (const message of connection.subscribe('news')) console.log(message.string());
}

async function work() {
  for await (const message of await jobs.consume()) {
    console.log(message.string());
    message.ack();
  }
}

process.on('SIGTERM', () => connection.drain());
await Promise.all([news(), work()]);
