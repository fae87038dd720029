const express = require('express');
const winston = require('winston');

const log = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();

app.get('/', (req, res) => {
  log.info('hello', { path: req.path });
  console.log('hello');
//^^^^^^^^^^^^^^^^^^^^ prefer-structured-log: `console.log` bypasses the logger that this app has; log it as an event with a level.
  console.error(`failed for ${req.path}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log: `console.error` bypasses the logger that this app has; log it as an event with a level.
  console.warn('slow', req.path);
  // <- prefer-structured-log
  res.end();
});

if (process.env.NODE_ENV === 'development') console.debug('routes', app._router);
console.table([]);

const server = app.listen(process.env.PORT, () => console.info('up'));
//                                                ^^^^^^^^^^^^^^^^^^ prefer-structured-log
process.on('SIGTERM', () => server.close());
