import express from 'express';
import { config, getConfig, settings } from './config';

let ordersUrl = 'http://localhost:4000/orders';
if (settings.ordersUrl) {
  ordersUrl = settings.ordersUrl;
}
const searchUrl = getConfig('search.url', 'http://localhost:9200/items');
let pricesUrl = 'http://localhost:4000/prices';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
if (settings.beta) pricesUrl += '/beta';

switch (config.get('env')) {
  case 'production':
    config.load({ frontendUrl: 'https://www.acme.com', queueUrl: 'https://queue.internal/jobs' });
    //                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    break;
  case 'development':
    config.load({ frontendUrl: 'http://localhost:3000', queueUrl: 'http://localhost:3000/jobs' });
    break;
}
if (config.get('env') === 'development') {
  config.load({ unsubscribeUrl: 'http://localhost:3000/unsubscribe' });
}

const app = express();
app.get('/', async (_req, res) => res.json([await fetch(ordersUrl), await fetch(pricesUrl), await fetch(searchUrl)]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
