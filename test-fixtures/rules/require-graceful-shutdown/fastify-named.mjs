import { fastify } from 'fastify';
const app = fastify();
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
