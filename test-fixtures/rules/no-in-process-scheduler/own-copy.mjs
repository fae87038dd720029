import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { CronJob } from 'cron';
import schedule from 'node-cron';
import ledger from './ledger.mjs';
import { sendDigest } from './mail.mjs';

let channels = {};
let sent = {};
function refreshChannels() {
  console.log('asking for the channels');
  ledger.listChannels({}, (error, answer) => {
    if (error) {
      console.error(error);
      return;
    }
    channels = answer;
    channels.names = answer.channels.map((channel) => channel.name);
  });
}
setInterval(refreshChannels, 120_000);
schedule.schedule('*/10 * * * *', refreshChannels);
new CronJob('0 1 * * *', async () => {
  const made = path.resolve(import.meta.dirname, './made');
  try {
    await rm(made, { recursive: true });
  } catch (error) {
    if (error.message.match(/ENOENT/)) console.log('nothing made');
  }
}).start();
setInterval(() => {
// <- no-in-process-scheduler
  sendDigest(channels).then((answer) => {
    sent = answer;
  });
}, 120_000);

const server = createServer((request, response) => response.end(JSON.stringify({ channels, sent }))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
