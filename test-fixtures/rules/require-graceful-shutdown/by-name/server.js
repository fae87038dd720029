const hapi = require('@hapi/hapi');

async function start() {
  const server = hapi.server({ port: process.env.PORT });
  for (const name of ['orders', 'shutdown']) await server.register(require(`./plugins/${name}`));
  await server.start();
}

start();
