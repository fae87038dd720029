import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { renderSync } from './render.js';

const app = express();
const page = gzipSync(fs.readFileSync('index.html'));
const local = { readFileSync: () => 'cached' };

function loadConfig() {
  return JSON.parse(fs.readFileSync('config.json', 'utf8'));
}

// Nobody of this file calls it.
export function unused() {
  return fs.readFileSync('unused.txt');
}

const config = loadConfig();

app.get('/', async (req, res) => {
  const terms = await fs.promises.readFile('terms.html', 'utf8');
  fs.readFile('more.html', () => {});
  res.send([terms, page, local.readFileSync(), renderSync(req.path)]);
});

app.get('/shadow', (req, res) => {
  const fs = { readFileSync: (name) => name };
  res.send(fs.readFileSync('x'));
});

if (process.env.NODE_ENV === 'development') {
  app.get('/reload', (req, res) => res.send(fs.readFileSync('index.html')));
}

const server = app.listen(process.env.PORT, () => {
  console.log(config.name, fs.readFileSync('banner.txt', 'utf8'));
});
process.on('SIGTERM', () => {
  fs.unlinkSync('/tmp/shop.lock');
  server.close();
});
