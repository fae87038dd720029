import { createServer } from 'node:http';
import { Agenda } from 'agenda';
import { Queue } from 'bullmq';
import { Cron } from 'croner';
import PgBoss from 'pg-boss';

// One lock for all processes.
const queue = new Queue('reports', { connection: { url: process.env.REDIS_URL } });
await queue.upsertJobScheduler('daily', { pattern: '0 0 * * *' });
const boss = new PgBoss(process.env.DATABASE_URL);
await boss.schedule('daily', '0 0 * * *');
const agenda = new Agenda({ db: { address: process.env.MONGODB_URI } });
agenda.every('1 hour', 'report');

// A heartbeat, a timeout, a timer that nobody waits for, an interval that the deploy sets.
setInterval(() => console.log('alive'), 30_000);
setTimeout(() => console.log('late'), 10 * 60 * 1000);
setInterval(() => console.log('tidy'), 60 * 60 * 1000).unref();
const sweep = setInterval(() => console.log('sweep'), 3_600_000);
sweep.unref();
const cacheCleaner = setInterval(() => console.log('expired'), 60_000);
setInterval(refreshMetrics, 60_000);
setInterval(() => console.log('poll'), Number(process.env.POLL_INTERVAL));

function refreshMetrics() {
  return cacheCleaner;
}

// Of our own.
const cron = { schedule: (when, what) => [when, what] };
cron.schedule('* * * * *', () => {});

const server = createServer((req, res) => res.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

// Throws where the pattern is none.
export const isPattern = (pattern) => {
  const job = new Cron(pattern, () => {});
  job.stop();
};
