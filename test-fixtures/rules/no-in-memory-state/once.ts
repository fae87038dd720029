import { readFile } from 'node:fs/promises';
import express from 'express';

let page: Buffer | undefined;
let banner: string | undefined;
let bannerAt = 0;

async function readPage(): Promise<Buffer> {
  if (process.env.NODE_ENV === 'production') {
    if (page) {
      return page;
    }
  }
  return (page = await readFile('index.html'));
}

const app = express();
app.get('/', async (_req, res) => {
  res.send(await readPage());
});
app.get('/banner', async (_req, res) => {
  if (banner && Date.now() - bannerAt < 60_000) return res.send(banner);
  banner = await fetch('https://cms.example.com/banner').then((response) => response.text());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  bannerAt = Date.now();
//^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  return res.send(banner);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
