const server = 'a name that is taken';
const fastify = require('fastify')();

async function main() {
  await fastify.listen({ port: process.env.PORT, host: '0.0.0.0' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
}

main().catch((error) => console.error(server, error));
