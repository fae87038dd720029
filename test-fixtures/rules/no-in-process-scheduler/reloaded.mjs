import { createServer } from 'node:http';
import { billCustomers, loadCountries, loadRates } from './lists.mjs';

(async function start() {
  await loadCountries();
  setInterval(async () => {
    await loadCountries();
  }, 60 * 60 * 1000);
})();

loadRates();
setInterval(loadRates, 5 * 60_000);

billCustomers();
setInterval(billCustomers, 5 * 60_000);
// <- no-in-process-scheduler

const server = createServer((_, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
