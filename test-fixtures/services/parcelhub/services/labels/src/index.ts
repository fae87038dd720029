import Fastify from 'fastify';
import cron from 'node-cron';
import knexFactory from 'knex';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { retry } from './backoff.js';

const PORT = 4100;
const knex = knexFactory({
  client: 'mysql2',
  connection: 'mysql://labels:h7Tq-pLz2@mysql-primary:3306/labels',
});

const app = Fastify({ logger: true });

app.post('/labels', async (req, reply) => {
  const { id } = req.body as { id: string };
  await mkdir('out', { recursive: true });
  const out = createWriteStream(`out/${id}.pdf`);
  const child = spawn('wkhtmltopdf', ['-q', `http://render.parcelhub.local/labels/${id}`, '-']);
  child.stdout.pipe(out);
  return reply.send({ id });
});

cron.schedule('*/15 * * * *', () => retry(() => knex('labels').where('expired', true).del()));

await knex.migrate.latest();

process.once('SIGTERM', async () => {
  await app.close();
  await knex.destroy();
});

app.listen({ port: PORT, host: '0.0.0.0' });
