import express from 'express';
import { find } from './search.js';

const PAUSE = 30_000;
let downUntil = 0;
let lastError;
let lastSearch;
const app = express();

app.get('/search', async (req, res) => {
  if (Date.now() < downUntil) return res.status(503).json({ error: lastError.message });
  lastSearch = req.query.q;
  // <- no-in-memory-state
  try {
    res.json(await find(req.query.q));
  } catch (error) {
    downUntil = Date.now() + PAUSE;
    lastError = error;
    res.sendStatus(503);
  }
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
