const fs = require('fs');
const path = require('path');
const bunyan = require('bunyan');
const express = require('express');
const log4js = require('log4js');
const morgan = require('morgan');
const rfs = require('rotating-file-stream');

const log = bunyan.createLogger({
  name: 'shop',
  streams: [
    { level: 'info', stream: process.stdout },
    { type: 'rotating-file', path: '/var/log/shop.log', period: '1d', count: 3 },
//                                 ^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file /var/log/shop.log; write to stdout and let the platform keep the stream.
  ],
});
const audit = bunyan.createLogger({ name: 'audit', streams: [{ level: 'warn', path: './audit.log' }] });
//                                                                                  ^^^^^^^^^^^^^ no-log-file: Logs go to the file ./audit.log; write to stdout and let the platform keep the stream.
log4js.configure({
  appenders: {
    out: { type: 'stdout' },
    app: { type: 'dateFile', filename: 'logs/app.log', pattern: 'yyyy-MM-dd' },
//                                     ^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/app.log; write to stdout and let the platform keep the stream.
  },
  categories: { default: { appenders: ['out', 'app'], level: 'info' } },
});

const accessLog = fs.createWriteStream(path.join(__dirname, 'access.log'), { flags: 'a' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to a file; write to stdout and let the platform keep the stream.
const app = express();
app.use(morgan('combined', { stream: accessLog }));
app.use(morgan('tiny', { stream: fs.createWriteStream('requests.txt', { flags: 'a' }) }));
//                                                    ^^^^^^^^^^^^^^ no-log-file: Logs go to the file requests.txt; write to stdout and let the platform keep the stream.
app.use(morgan('short', { stream: rfs.createStream('rotated.log', { interval: '1d' }) }));
//                                                 ^^^^^^^^^^^^^ no-log-file: Logs go to the file rotated.log; write to stdout and let the platform keep the stream.
app.get('/', (req, res) => {
  fs.appendFile('logs/hits.log', `${req.ip}\n`, () => res.end());
//              ^^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/hits.log; write to stdout and let the platform keep the stream.
});

const server = app.listen(process.env.PORT, () => log.info(audit.fields, 'ready'));
process.on('SIGTERM', () => server.close());
