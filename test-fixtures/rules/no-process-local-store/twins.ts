import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { RedisStore } from 'rate-limit-redis';
import { client, url } from './redis';

async function buildLimiter() {
  const options = { keyPrefix: 'hooks', points: 50, duration: 60 };
  if (!url()) {
    return new RateLimiterMemory(options);
  }
  return new RateLimiterRedis({ storeClient: await client(), ...options });
}

const logins = url()
  ? new RateLimiterRedis({ storeClient: await client(), points: 5 })
  : new RateLimiterMemory({ points: 5 });

function limited() {
  const options = { windowMs: 60_000, limit: 100 };
  if (url()) return rateLimit({ ...options, store: new RedisStore({ sendCommand: () => client() }) });
  return rateLimit({ windowMs: 60_000, limit: 100 });
}

const searches = new RateLimiterMemory({ points: 5 });
//                   ^^^^^^^^^^^^^^^^^ no-process-local-store: rate-limiter-flexible counts requests in the memory of this process alone; give it a shared store such as Redis.

const app = express();
app.use(limited());
app.get('/', async (_request, response) => {
  await Promise.all([searches, logins, await buildLimiter()].map((limiter) => limiter.consume('all')));
  response.send('ok');
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
