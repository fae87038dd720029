import 'dotenv/config';
//      ^^^^^^^^^^^^^ no-dev-dependency-at-runtime
import fastify from 'fastify';

const app = fastify();
app.listen({ port: process.env.PORT });
process.on('SIGTERM', () => app.close());
