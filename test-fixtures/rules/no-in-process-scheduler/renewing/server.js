import express from 'express';
import cron from 'node-cron';
import { indexBooks, mailReaders } from './books.js';
import * as rates from './rates.js';
import { Uploads } from './uploads.js';

const app = express();
const ledger = rates.ledger;

async function refreshBlocks(tip = null) {
  const newest = tip ?? (await ledger.getTip()).height;
  const heights = [];
  for (let height = 0; height <= newest; height += 2016) heights.push(height);
  global.difficulties = await ledger.getDifficulties(heights);
}

function refreshVolume() {
  ledger.getTip().then((tip) => {
    let volume = 0;
    for (const block of tip.blocks) volume += block.out;
    global.volume = { volume, height: tip.height };
    rates.debugLog('volume is known');
  });
}

setInterval(refreshBlocks, 15 * 60 * 1000);
setInterval(refreshVolume, 30 * 60 * 1000);
setInterval(rates.refreshRates, 1_800_000);
setInterval(rates.settleRates, 1_800_000);
// <- no-in-process-scheduler
cron.schedule('*/30 * * * *', async () => {
  try {
    await indexBooks(app);
  } catch (error) {
    console.error(error);
  }
});
cron.schedule('0 7 * * *', async () => {
// <- no-in-process-scheduler
  await mailReaders(app);
});

export const uploads = new Uploads();
app.get('/', (request, response) => response.json([global.difficulties, global.volume, app.bookIndex]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
