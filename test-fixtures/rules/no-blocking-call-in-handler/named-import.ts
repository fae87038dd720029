import { readFileSync, statSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';

const app = Fastify();

async function routes(instance: FastifyInstance): Promise<void> {
  instance.get('/terms', async () => readFileSync('terms.html', 'utf8'));
//                                   ^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
  instance.route({
    method: 'GET',
    url: '/size',
    handler: async () => {
      return { size: statSync('terms.html').size };
//                   ^^^^^^^^ no-blocking-call-in-handler: `fs.statSync` blocks every other request until it is done; use `fs.promises.stat`.
    },
  });
}

await app.register(routes);
await app.listen({ port: Number(process.env.PORT ?? 3000), host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
