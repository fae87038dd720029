import Fastify from 'fastify';

const app = Fastify({ logger: { level: process.env.LOG_LEVEL ?? 'info' } });

app.get('/orders', async (request) => {
  request.log.info('orders are read');
  console.log('orders are read');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log: `console.log` bypasses the logger that this app has; log it as an event with a level.
  return [];
});
process.on('SIGTERM', () => {
  app.log.info('closing');
  app.close();
});
await app.listen({ host: '0.0.0.0', port: Number(process.env.PORT) });
