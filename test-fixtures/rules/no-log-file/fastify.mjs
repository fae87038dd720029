import Fastify from 'fastify';

const app = Fastify({ logger: { level: 'info', file: 'logs/fastify.log' } });
//                                                   ^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/fastify.log; write to stdout and let the platform keep the stream.
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
