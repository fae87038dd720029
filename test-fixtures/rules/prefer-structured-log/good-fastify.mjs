import Fastify from 'fastify';

// Its logger is off.
const app = Fastify({ logger: false });

app.get('/orders', async () => {
  console.log('orders are read');
  return [];
});
process.on('SIGTERM', () => app.close());
await app.listen({ host: '0.0.0.0', port: Number(process.env.PORT) });
