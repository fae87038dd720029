const http = require('http');
const winston = require('winston');
require('winston-daily-rotate-file');

const { format, transports } = winston;
const logger = winston.createLogger({
  level: 'info',
  transports: [
    new winston.transports.File({ filename: 'logs/error.log', level: 'error', maxsize: 5242880 }),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/error.log; write to stdout and let the platform keep the stream.
    new winston.transports.File({ filename: 'logs/combined.log' }),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/combined.log; write to stdout and let the platform keep the stream.
  ],
});
const both = winston.createLogger({
  transports: [new transports.Console({ format: format.simple() }), new transports.File({ filename: 'app.log' })],
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file app.log; write to stdout and let the platform keep the stream.
});
logger.add(new transports.DailyRotateFile({ filename: 'app-%DATE%.log', format: format.json() }));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file app-%DATE%.log; write to stdout and let the platform keep the stream.

const server = http.createServer((request, response) => response.end('ok'));
server.listen(process.env.PORT, () => both.info('ready'));
process.on('SIGTERM', () => server.close());
