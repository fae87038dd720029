import { createServer } from 'node:http';
import { CronJob } from 'cron';
import cron from 'node-cron';

const jobs = new Map();

// In production it is every process of production.
if (process.env.NODE_ENV === 'production') cron.schedule('0 3 * * *', report);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler

export function addJob(name, pattern) {
  if (jobs.has(name)) return;
  jobs.set(name, CronJob.from({ cronTime: pattern, onTick: report, start: true }));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
}

setInterval(async () => {
// <- no-in-process-scheduler
  await purge();
  await report();
}, 1000 * 60 * 60);

async function purge() {}
async function report() {}
addJob('mails', '*/10 * * * *');

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
