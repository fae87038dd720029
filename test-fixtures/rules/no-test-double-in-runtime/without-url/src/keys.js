import Redis from 'ioredis';
import Fake from 'ioredis-mock';
//                ^^^^^^^^^^^^ no-test-double-in-runtime

export const keys = process.env.REDIS_URL ? new Redis(process.env.REDIS_URL) : new Fake();
