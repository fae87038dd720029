import express from 'express';
import { connect } from './db.js';

const app = express();

// A local function and an object that bear the name.
const exit = (code) => ({ code });
app.get('/exit', (req, res) => res.json(exit(0)));
const game = { exit: () => 'left' };
app.post('/game/exit', (req, res) => res.send(game.exit()));

app.get('/crash', (req, res, next) => next(new Error('use process.exit(1) here? no')));

if (process.env.NODE_ENV !== 'production') {
  app.post('/__stop', () => process.exit(0));
}

// Not a handler: the process starts, or ends.
const server = app.listen(process.env.PORT, () => {
  if (!process.env.API_KEY) process.exit(1);
});
server.on('error', () => process.exit(1));
connect().catch(() => process.exit(1));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
process.on('uncaughtException', () => process.exit(1));

function setUp(options) {
  process.on('SIGINT', () => {
    if (options.hard) process.abort();
    else server.close(() => process.exit(0));
  });
  process.on('unhandledRejection', () => process.exit(1));
}
app.use((req, res, next) => {
  setUp({ hard: req.query.hard === '1' });
  next();
});
