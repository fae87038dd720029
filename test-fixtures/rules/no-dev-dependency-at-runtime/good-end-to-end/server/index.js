const fastify = require('fastify');

const app = fastify();
app.get('/', () => 'ok');
app.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
