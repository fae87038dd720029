const Hapi = require('@hapi/hapi');

const init = async () => {
  const server = Hapi.server({ port: process.env.PORT, host: '0.0.0.0' });
  await server.start();
//      ^^^^^^^^^^^^^^ require-graceful-shutdown
};

init();
