const express = require('express');

// Jest and Vitest set these for what they start.
const Redis = process.env.JEST_WORKER_ID ? require('ioredis-mock') : require('ioredis');
const Queue = !process.env.VITEST ? require('amqplib') : require('mock-amqplib');

const redis = new Redis(process.env.REDIS_URL);
const app = express();
app.get('/', async (req, res) => res.json([await redis.get('greeting'), Queue.name]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
