import Redis from 'ioredis';

const queue = new Redis(process.env.QUEUE);
queue.on('message', () => {});
