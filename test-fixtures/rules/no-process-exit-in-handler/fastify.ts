import Fastify from 'fastify';

const fastify = Fastify();

fastify.route({
  method: 'POST',
  url: '/shutdown',
  handler: async (request, reply) => {
    await reply.send('bye');
    process.exit(0);
//  ^^^^^^^^^^^^^^^ no-process-exit-in-handler
  },
});

fastify.addHook('onRequest', async () => {
  if (process.memoryUsage().rss > 2e9) process.exit(137);
//                                     ^^^^^^^^^^^^^^^^^ no-process-exit-in-handler
});

await fastify.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
process.on('SIGTERM', () => fastify.close());
