const http = require('node:http');
const pino = require('pino');
const Sentry = require('@sentry/node');

const logger = pino();

process.on('uncaughtException', (err) => {
// <- no-swallowed-crash: The process lives on after an uncaughtException, in a state nobody knows; log it and end the process.
  logger.fatal(err, 'uncaught');
});

process.on('unhandledRejection', async (reason) => {
// <- no-swallowed-crash
  logger.error({ reason }, 'unhandled rejection');
  await Sentry.flush(2000);
});

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
