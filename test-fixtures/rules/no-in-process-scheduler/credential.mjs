import express from 'express';
import { lease } from './lease.mjs';

let token;
const getTokenFromApi = async () => {
  const answer = await lease(process.env.LEASE_URL);
  if (answer.ok) token = answer.text;
};

class Ledger {
  start() {
    this.timer = setInterval(() => this.refreshAccessToken(), 30 * 60_000);
  }
  async refreshAccessToken() {
    this.access = (await lease(process.env.LEDGER_URL)).text;
    this.log.info('New token');
  }
}

await getTokenFromApi();
setInterval(getTokenFromApi, 60 * 60 * 1000);
setInterval(removeExpiredTokens, 60 * 60 * 1000);
// <- no-in-process-scheduler

new Ledger().start();
const app = express();
app.get('/', (_request, response) => response.send(token ? 'ready' : 'not ready'));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
