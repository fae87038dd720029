import Fastify from 'fastify';
import gs from 'fastify-graceful-shutdown';
const app = Fastify();
app.register(gs);
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
