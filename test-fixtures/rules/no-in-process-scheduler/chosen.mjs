import { createServer } from 'node:http';
import cluster from 'node:cluster';
import { CronJob } from 'cron';
import cron from 'node-cron';
import { scheduleJob } from 'node-schedule';
import config from './settings.mjs';

// An operator chooses the process that runs them.
if (process.env.RUN_JOBS === 'true') cron.schedule('0 3 * * *', report);
if (config.enableCron) new CronJob('0 0 * * *', report, null, true);
cluster.isPrimary && cron.schedule('*/5 * * * *', report);

export function addJob(pattern, work) {
  const isJobEnabled = config.get('runJobs');
  if (!isJobEnabled) {
    return;
  }
  scheduleJob(pattern, work);
}

// What a process says or keeps of itself.
setInterval(() => {
  telemetry.heartbeat();
}, 6 * 3_600_000);
scheduleJob('0 0 * * *', () => {
  track('PING');
});

const settings = {};
settings.cacheCleaner = setInterval(() => console.log('expired'), 60_000);

class State {
  start() {
    this.timer = setInterval(() => this.save(), 5 * 60_000);
  }

  save() {}
}

function report() {}
function track() {}
const telemetry = { heartbeat() {} };
new State().start();
addJob('0 4 * * *', report);

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
