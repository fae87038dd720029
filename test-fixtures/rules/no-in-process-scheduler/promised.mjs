import { createServer } from 'node:http';
import { changes, store } from './store.mjs';

let popular = [];
function use(list) {
  popular = list;
}
// A client whose functions are called with promises: `getAsync` only reads.
async function renewPopular() {
  const found = await store.getAsync('popular');
  console.log('read again');
  use(JSON.parse(found));
}
setInterval(renewPopular, 5 * 60_000);

setInterval(async () => {
// <- no-in-process-scheduler
  await changes.syncAll();
}, 5 * 60_000);

const server = createServer((_, response) => response.end(JSON.stringify(popular))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
