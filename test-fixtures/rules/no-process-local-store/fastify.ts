import fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { RateLimiterMemory as Limiter } from 'rate-limiter-flexible';

const app = fastify();
await app.register(rateLimit, { max: 100, timeWindow: '1 minute' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store
const login = new Limiter({ points: 5, duration: 60 });
//                ^^^^^^^ no-process-local-store: rate-limiter-flexible counts requests in the memory of this process alone; give it a shared store such as Redis.
app.post('/login', async (request) => {
  await login.consume(request.ip);
});

await app.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
