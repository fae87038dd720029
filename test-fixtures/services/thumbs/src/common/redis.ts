import type { ConnectionOptions } from 'bullmq';

export const connection: ConnectionOptions = {
  host: process.env.REDIS_HOST ?? 'localhost',
  port: Number(process.env.REDIS_PORT ?? 6379),
  password: process.env.REDIS_PASSWORD ? process.env.REDIS_PASSWORD : 'r3dis-local',
};
