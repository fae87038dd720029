import express from 'express';
import Redis from 'ioredis';
import nock from './nock.js';

// A module of our own that bears a library's name; nock in prose.
const redis = new Redis(process.env.REDIS_URL);
const app = express();
app.get('/', async (req, res) => res.json(await redis.get(nock)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

if (process.env.NODE_ENV === 'test') await import('mongodb-memory-server').then(({ MongoMemoryServer }) => MongoMemoryServer.create());
