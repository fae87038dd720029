import { readFileSync } from 'node:fs';
import Hapi from '@hapi/hapi';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer } from 'restify';
import tls from 'tls';

const certificate = { key: readFileSync('key.pem'), cert: readFileSync('cert.pem') };
const server = Hapi.server({ port: process.env.PORT, host: '0.0.0.0', tls: certificate });
//             ^^^^^^^^^^^ no-in-app-tls
process.on('SIGTERM', () => server.stop());
await server.start();
createServer({ certificate: certificate.cert, key: certificate.key });
// <- no-in-app-tls
tls.createServer(certificate);
// <- no-in-app-tls
Bun.serve({ port: process.env.BUN_PORT, tls: { key: Bun.file('key.pem'), cert: Bun.file('cert.pem') }, fetch: () => new Response('ok') });
// <- no-in-app-tls
serve({ fetch: new Hono().fetch, port: Number(process.env.HONO_PORT) });
