import Fastify from 'fastify';

const app = Fastify();

const start = async () => {
  await app.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
};

process.once('SIGINT', () => process.exit());
// <- no-abrupt-shutdown
process.once('SIGTERM', () => process.exit());
// <- no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.
start();
