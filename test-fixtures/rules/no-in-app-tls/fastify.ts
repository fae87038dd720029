import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const app = Fastify({ logger: true, https: { key: readFileSync('key.pem'), cert: readFileSync('cert.pem') } });
//          ^^^^^^^ no-in-app-tls
await app.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
