import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: process.env.PORT });
await server.start();
process.on('SIGTERM', async () => { await server.stop({ timeout: 10_000 }); process.exit(0); });
