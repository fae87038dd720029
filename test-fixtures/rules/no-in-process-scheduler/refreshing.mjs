import { createServer } from 'node:http';
import { fetchRates, sendReports, specialPosts } from './shop.mjs';
import { renewCertificate } from './tls.mjs';

const held = {};
held.posts = specialPosts();
setInterval(() => {
  return new Promise((resolve) => {
    held.posts = specialPosts();
    resolve();
  });
}, 300_000);
setInterval(async () => {
  const rates = await fetchRates();
  held.rates = rates;
  held.euro = await fetchRates('EUR');
}, 3_600_000);
setInterval(() => renewCertificate(), 24 * 3_600_000);
setInterval(async () => {
// <- no-in-process-scheduler
  held.sent = await sendReports();
}, 3_600_000);

const server = createServer((request, response) => response.end(String(held.rates))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
