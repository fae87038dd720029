import express from 'express';
import { rates, sweep, variables } from './rules.js';

let missing: string[] | undefined;
let shown: string[] | undefined;
let lastRefresh = 0;
let lastOrder = 0;
let sinceSweep = 0;
let visits = 0;

const app = express();
app.get('/missing', (_request, response, next) => {
  if (missing) {
    response.json(missing);
    return;
  }
  variables()
    .then((all: string[]) => {
      const unknown = all.filter((name) => name.startsWith('_'));
      response.json(unknown);
      missing = unknown;
    })
    .catch(next);
});
app.get('/shown', (request, response) => {
  if (shown) console.log('again');
  shown = request.query.names as string[];
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  response.json(shown);
});
app.get('/rates', (_request, response) => {
  const now = Date.now();
  if (now - lastRefresh > 5_000_000) {
    lastRefresh = now;
    rates.refresh();
  }
  if (++sinceSweep === 10) {
    sweep();
    sinceSweep = 0;
  }
  response.json(rates.all);
});
app.post('/orders', (_request, response) => {
  const now = Date.now();
  lastOrder = now;
//^^^^^^^^^^^^^^^ no-in-memory-state
  if (++visits === 1000) {
//    ^^^^^^^^ no-in-memory-state
    visits = 0;
  }
  response.json({ visits, lastOrder });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
