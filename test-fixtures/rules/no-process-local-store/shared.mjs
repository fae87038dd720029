import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { RedisStore } from 'rate-limit-redis';
import Redis from 'ioredis';
import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';

const redis = new Redis(process.env.REDIS_URL);
const memo = new LRUCache({ max: 500 });
const app = express();

// The store is shared.
app.use(rateLimit({ limit: 100, store: new RedisStore({ sendCommand: (...args) => redis.call(...args) }) }));

// Counts only while Redis is away.
const insurance = new RateLimiterMemory({ points: 5, duration: 1 });
const limiter = new RateLimiterRedis({ storeClient: redis, points: 5, duration: 1, insuranceLimiter: insurance });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), next));

app.get('/', (req, res) => res.send(memo.get('greeting') ?? 'hello'));

const server = app.listen(process.env.PORT);
const io = new Server(server);
io.adapter(createAdapter(redis, redis.duplicate()));
process.on('SIGTERM', () => server.close());
