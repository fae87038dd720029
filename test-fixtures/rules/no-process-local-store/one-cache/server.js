import { createServer } from 'node:http';
import { forecast } from './forecast.js';
import { settings } from './settings.js';
import { token } from './token.js';

const server = createServer(async (req, res) => {
  res.end(JSON.stringify({ settings: settings(), forecast: await forecast(await token()) }));
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
