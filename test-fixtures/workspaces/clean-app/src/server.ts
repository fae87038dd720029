import RedisStore from 'connect-redis';
import express from 'express';
import session from 'express-session';
import { pinoHttp } from 'pino-http';
import { cache } from './cache.js';
import { config } from './config.js';
import { database } from './database.js';
import { logger } from './logger.js';
import { orders } from './routes/orders.js';
import { receipts } from './routes/receipts.js';

const app = express();

app.use(pinoHttp({ logger, genReqId: (request) => request.headers['x-request-id'] ?? crypto.randomUUID() }));
app.use(express.json());
app.use(
  session({
    store: new RedisStore({ client: cache }),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
  }),
);
app.get('/healthz', (_request, response) => {
  response.sendStatus(204);
});
app.use('/orders', orders);
app.use('/receipts', receipts);

const server = app.listen(config.port, () => {
  logger.info('orders is ready');
});

process.on('SIGTERM', () => {
  logger.info('closing');
  server.close(async () => {
    await database.close();
    cache.disconnect();
  });
});
