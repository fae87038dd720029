const express = require('express');
const cron = require('node-cron');
const { CronJob } = require('cron');
const schedule = require('node-schedule');
const { ToadScheduler, SimpleIntervalJob, AsyncTask } = require('toad-scheduler');

const MINUTE = 60 * 1000;
const app = express();
const server = app.listen(process.env.PORT, () => {
  cron.schedule('*/5 * * * *', () => console.log('tick'));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler: node-cron runs its jobs in every process that listens; give the schedule a process of its own.
});
new CronJob('0 0 * * *', report, null, true);
// <- no-in-process-scheduler: cron runs its jobs in every process that listens; give the schedule a process of its own.
schedule.scheduleJob({ hour: 14, minute: 30 }, report);
// <- no-in-process-scheduler: node-schedule runs its jobs in every process that listens; give the schedule a process of its own.
setInterval(report, 5 * MINUTE);
// <- no-in-process-scheduler: This timer of 5 minutes runs in every process that listens; give the work a process of its own.
setInterval(report, 1000 * 60 * 60 * 24);
// <- no-in-process-scheduler: This timer of one day runs in every process that listens; give the work a process of its own.
new ToadScheduler().addSimpleIntervalJob(new SimpleIntervalJob({ hours: 1 }, new AsyncTask('report', report)));
// <- no-in-process-scheduler: toad-scheduler runs its jobs in every process that listens; give the schedule a process of its own.

async function report() {}
process.on('SIGTERM', () => server.close());
