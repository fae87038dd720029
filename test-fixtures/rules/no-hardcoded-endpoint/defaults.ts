import { createServer } from 'node:http';
import { config, env } from './settings';

const DEFAULT_SITE = 'http://localhost:3000';
const site = process.env.SITE_HOST ? `https://${process.env.SITE_HOST}` : 'http://localhost:3000';
const api = env.API_URL?.trim() || 'http://localhost:8080/api';
const configured = config.mail;
const mail = configured === '' ? 'http://localhost:8025' : configured;
const acme = 'https://acme-staging-v02.api.letsencrypt.org/directory';
const live = process.argv.includes('--live');
const orders = live ? 'https://orders.acme.com' : 'https://orders.staging.acme.com';
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint

const normalize = (url: string | undefined, fallback = DEFAULT_SITE) => new URL(url?.trim() || fallback);

const server = createServer(async (request, response) => {
  const host = request.headers['x-forwarded-host'] || 'gateway.local';
  await Promise.all([fetch(normalize(site)), fetch(api), fetch(mail), fetch(acme), fetch(orders)]);
  response.end(host);
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
