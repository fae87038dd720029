import * as cacheManager from 'cache-manager';
import redisStore from 'cache-manager-ioredis';

export function levels(ttl: number) {
  const memory = cacheManager.caching({ store: 'memory', ttl: 1 });
  const shared = cacheManager.caching({ store: redisStore, url: process.env.REDIS_URL, ttl });
  return cacheManager.multiCaching([memory, shared]);
}
