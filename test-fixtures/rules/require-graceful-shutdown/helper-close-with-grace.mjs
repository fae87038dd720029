import closeWithGrace from 'close-with-grace';
import fastify from 'fastify';

const app = fastify();
closeWithGrace({ delay: 500 }, async () => app.close());
await app.listen({ port: process.env.PORT });
