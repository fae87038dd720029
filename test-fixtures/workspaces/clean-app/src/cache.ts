import Redis from 'ioredis';
import { config } from './config.js';

export const cache = new Redis(config.redisUrl);
