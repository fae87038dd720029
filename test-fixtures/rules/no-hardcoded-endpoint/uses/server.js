import http from 'node:http';
import { deployed } from './samples/deployed.js';
import { Acme } from './connections/Acme/index.js';

const stock = 'http://localhost:4010';
//            ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
const API = 'http://10.0.0.5:3000';
//          ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
const port = process.env.PORT;
const ownUrl = `http://localhost:${port}/llm`;

let webUrl;
if (process.env.WEB_URL) {
  webUrl = process.env.WEB_URL.replace(/\/$/, '');
} else if (process.argv.includes('--apart')) {
  webUrl = 'http://localhost:3001';
}
let proxyUrl = null;
if (process.argv.includes('--debug')) {
  proxyUrl = 'http://127.0.0.1:8888';
}

function issuer(request) {
  if (request.headers.host) return `https://${request.headers.host}`;
  return 'http://localhost:3100';
}

function homeUrl(url, settings) {
  return (url || 'http://127.0.0.1:8200').replace(/\/$/, '') + settings.read('shop.home', `http://localhost:${port}`);
}

const server = http.createServer(async (request, response) => {
  const project = { title: request.url, stages: [{ name: 'local', domain: 'http://127.0.0.1' }] };
  project.stages.push({ name: 'mine', domain: 'http://127.0.0.1:8080' });
  const items = await fetch(`${stock}/items`);
  await fetch(`${API}/orders`);
  const found = [webUrl, proxyUrl, ownUrl, issuer(request), homeUrl(request.url, settingsOf(request)), deployed, Acme];
  response.end(JSON.stringify([project, await items.json(), found]));
});

function settingsOf(request) {
  return { read: (key, otherwise) => request.headers[key] ?? otherwise };
}

server.listen(port);
process.on('SIGTERM', () => server.close());
