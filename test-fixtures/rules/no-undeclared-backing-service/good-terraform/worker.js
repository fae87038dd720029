import Redis from 'ioredis';

const cache = new Redis(process.env.STORE_OF_KEYS);
cache.on('message', () => {});
