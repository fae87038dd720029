const express = require('express');
const { createLogger, transports } = require('winston');

const logger = createLogger({
  level: 'info',
  exitOnError: false,
//^^^^^^^^^^^^^^^^^^ no-swallowed-crash
  transports: [new transports.Console({ handleExceptions: true })],
});
// Ends the process after it has logged the crash.
const audit = createLogger({ exceptionHandlers: [new transports.Console()], exitOnError: true });
// Listens for none.
const access = createLogger({ exitOnError: false, transports: [new transports.Console()] });

const app = express();
app.get('/', (req, res) => {
  access.info('visit');
  audit.info('visit');
  res.end();
});
const server = app.listen(process.env.PORT, () => logger.info('up'));
process.on('SIGTERM', () => server.close());
