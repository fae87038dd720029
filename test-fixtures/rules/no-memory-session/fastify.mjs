import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify from 'fastify';

const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.SESSION_SECRET });
// <- no-memory-session: Sessions of @fastify/session are kept in the memory of this process; keep them in a shared store such as Redis.
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
