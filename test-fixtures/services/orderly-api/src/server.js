'use strict';
const mongoose = require('mongoose');
const app = require('./app');
const config = require('./config');
const logger = require('./lib/logger');

mongoose.set('strictQuery', true);

async function main() {
  await mongoose.connect(config.mongoUrl, { maxPoolSize: 20 });
  const server = app.listen(config.port, () => {
    logger.info(`orderly-api listening on ${config.port}`);
  });
  server.keepAliveTimeout = 65 * 1000;
}

process.on('uncaughtException', (err) => {
  logger.error('uncaught exception', { err });
});

main().catch((err) => {
  logger.error(err);
  process.exit(1);
});
