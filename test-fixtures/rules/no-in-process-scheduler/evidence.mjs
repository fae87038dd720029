import { createServer } from 'node:http';
import { countries, mailer, node, pool, Session } from './parts.mjs';
import { loadFilters } from './filters.mjs';

// What each process does for itself: it counts, asks anew, reads again.
let received = node.messages.length;
let total = 0;
setInterval(() => {
  if (received) {
    total += received;
    console.info('%s messages in the last minute, %s in all', received, total);
    received = 0;
  }
}, 60_000);

const settings = { filters: await loadFilters() };
setInterval(async () => {
  await loadFilters(settings);
}, 24 * 3_600_000);

class Backend {
  #about = {};
  start() {
    this.timer = setInterval(async () => {
      try {
        await this.updateVersion();
      } catch (error) {
        console.error(error.message);
      }
    }, 10 * 60_000);
  }
  async updateVersion() {
    const answer = await node.getNetworkInfo();
    this.#about.version = answer.version;
  }
}
new Backend().start();

const readCountries = () => {
  try {
    countries.load();
  } catch (error) {
    console.error(error);
  }
};
setInterval(readCountries, 3_600_000);

function pruneCaches() {
  for (const held of pool.caches) held.removeExpired();
}
setInterval(pruneCaches, 60_000);

// What must be done once for all of them.
setInterval(() => {
// <- no-in-process-scheduler
  pool.query('delete from carts where seen < now() - interval \'1 day\'');
}, 60 * 60_000);

setInterval(
// <- no-in-process-scheduler
  async () => {
    for await (const session of Session.stream()) {
      if (session.age > 3600) await Session.delete({ id: session.id });
    }
  },
  5 * 60_000,
);

setInterval(() => {
// <- no-in-process-scheduler
  fetch(process.env.REPORT_URL, { method: 'POST', body: String(total) });
}, 24 * 3_600_000);

setInterval(() => {
// <- no-in-process-scheduler
  for (const reader of pool.readers) mailer.sendMail({ to: reader.mail, subject: 'News' });
}, 24 * 3_600_000);

const server = createServer((request, response) => response.end(String(total))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
