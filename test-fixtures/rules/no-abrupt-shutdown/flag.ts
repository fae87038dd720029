import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka } from 'kafkajs';

let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});
const finish = new AbortController();
process.once('SIGINT', () => finish.abort());

const consumer = new Kafka({ brokers: [process.env.BROKER!] }).consumer({ groupId: 'a' });
while (!stopping && !finish.signal.aborted) await sleep(1000);
await consumer.disconnect();
