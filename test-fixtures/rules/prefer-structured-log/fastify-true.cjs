const server = require('fastify')({ logger: true });

server.get('/orders', async () => {
  console.error('no orders');
//^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log
  return [];
});
process.on('SIGTERM', () => server.close());
server.listen({ host: '0.0.0.0', port: Number(process.env.PORT) });
