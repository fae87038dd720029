import { createServer } from 'node:http';
import MatomoTracker from 'matomo-tracker';

const tracker = new MatomoTracker(2, process.env.MATOMO_URL);
tracker.track({
  url: `http://localhost/version/${process.env.VERSION}`,
  action_name: 'started',
});
const server = createServer(async (_, response) => {
  const answer = await fetch('http://stock.internal/items');
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
  response.end(await answer.text());
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
