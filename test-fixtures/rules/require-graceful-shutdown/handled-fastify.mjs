import Fastify from 'fastify';
const app = Fastify();
process.on('SIGTERM', () => app.close());
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
