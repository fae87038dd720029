import Redis from 'ioredis';

const redis = new Redis(process.env.REDIS_URL);
await redis.flushall();
//    ^^^^^^^^^^^^^^^^ require-dry-run
