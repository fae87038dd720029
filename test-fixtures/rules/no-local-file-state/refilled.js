// A cache that is fetched anew when it is missing or old; what is dumped for whoever asks; what a program of the user reads.
const express = require('express');
const fs = require('fs');
const path = require('path');

const cacheFolder = path.resolve(__dirname, '../storage/models');
const ratesCache = path.join(__dirname, 'cache/rates.json');
const app = express();

class Models {
  constructor() {
    this.cacheModelPath = path.resolve(cacheFolder, 'models.json');
    this.cacheAtPath = path.resolve(cacheFolder, '.cached_at');
  }

  async all() {
    const age = await fs.promises.stat(this.cacheAtPath).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => Infinity,
    );
    const isThere = await fs.promises.access(this.cacheModelPath).then(
      () => age < 604_800_000,
      () => false,
    );
    return isThere ? JSON.parse(await fs.promises.readFile(this.cacheModelPath, 'utf8')) : fetchModels();
  }
}

async function fetchModels() {
  return fetch(process.env.MODELS_URL)
    .then((response) => response.json())
    .then(async (models) => {
      await fs.promises.writeFile(path.resolve(cacheFolder, 'models.json'), JSON.stringify(models));
      await fs.promises.writeFile(path.resolve(cacheFolder, '.cached_at'), String(Date.now()));
      return models;
    });
}

const models = new Models();
app.get('/models', async (req, res) => {
  res.json(await models.all());
});
app.post('/messages', express.json(), async (req, res) => {
  if (process.env.MESSAGE_DUMP) {
    await fs.promises.writeFile(path.join('messages', `${Date.now()}.json`), JSON.stringify(req.body));
  }
  await fs.promises.writeFile('/home/app/.assistant/models.json', '{}');
  const sandboxDir = path.join(__dirname, 'sandbox', String(Date.now()));
  await fs.promises.writeFile(sandboxDir, '');
  res.sendStatus(202);
});
app.get('/rates', async (req, res) => {
  const rates = await fetch(process.env.RATES_URL).then((response) => response.json());
  // Nobody asks whether it is there: it is kept for good.
  await fs.promises.writeFile(ratesCache, JSON.stringify(rates));
  //                          ^^^^^^^^^^ no-local-file-state
  res.json(rates);
});
app.post('/vectors', express.json(), async (req, res) => {
  const vectorCache = path.join(__dirname, 'vector-cache', `${req.body.id}.json`);
  const isMissing = await fs.promises.access(vectorCache).catch(() => true);
  if (isMissing) await fs.promises.writeFile(vectorCache, JSON.stringify(embed(req.body.text)));
  //                                         ^^^^^^^^^^^ no-local-file-state
  res.sendStatus(201);
});
function embed(text) {
  return [text.length];
}
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
