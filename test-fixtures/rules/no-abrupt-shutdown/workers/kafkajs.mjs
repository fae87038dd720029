import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: process.env.BROKERS.split(',') });
const consumer = kafka.consumer({ groupId: 'x' });
await consumer.connect();
await consumer.run({ eachMessage: async () => {} });
process.on('SIGTERM', async () => { await consumer.disconnect(); process.exit(0); });
