// Made the first time somebody asks, with what is worked out of it; said once.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express from 'express';

let spec: string | undefined;
let specHash: string | undefined;
let sharp: unknown;
let jimp: unknown;
let warnedNoImages = false;
let lastWarningAt = 0;
let visits = 0;
const hashes = new Map<string, string>();

const app = express();
app.get('/spec', (_req, res) => {
  if (!spec) {
    spec = readFileSync('spec.yaml', 'utf8');
    specHash = createHash('sha256').update(spec).digest('hex');
  }
  res.set('ETag', specHash).send(spec);
});
app.get('/image', async (_req, res) => {
  if (sharp === undefined && !jimp) {
    try {
      jimp = await import('jimp');
    } catch {
      warnedNoImages = true;
      lastWarningAt = Date.now();
    }
  }
  res.json({ warnedNoImages, lastWarningAt });
});
app.get('/hash/:text', (req, res) => {
  const known = hashes.get(req.params.text);
  if (known !== undefined) {
    return res.send(known);
  }
  const hash = createHash('sha256').update(req.params.text).digest('hex');
  hashes.set(req.params.text, hash);
  return res.send(hash);
});
app.get('/visits', (req, res) => {
  let first = true;
  if (req.query.since && first) {
    first = false;
    visits += 1;
    // <- no-in-memory-state
  }
  res.json({ visits });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
