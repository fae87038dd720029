import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import rateLimit from '@fastify/rate-limit';
import { parcelRoutes } from './routes/parcels.js';
import { formatLabel } from '../../labels/src/format.js';
import { settings } from './settings.js';

const app = Fastify({ logger: true });

await app.register(cookie);
await app.register(session, {
  secret: settings.sessionSecret,
  cookie: { secure: true, maxAge: 1000 * 60 * 30 },
});
await app.register(rateLimit, { max: 100, timeWindow: '1 minute' });
await app.register(parcelRoutes, { prefix: '/parcels' });

app.get('/healthz', async () => ({ ok: true, label: formatLabel('x') }));

const shutdown = () => {
  app.log.info('bye');
  process.exit(0);
};
process.on('SIGTERM', shutdown);

await app.listen({ port: settings.port, host: '127.0.0.1' });
