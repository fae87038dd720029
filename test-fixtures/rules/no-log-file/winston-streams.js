const { createServer } = require('node:http');
const winston = require('winston');

const options = { stream: process.stderr, level: process.env.LOG_LEVEL ?? 'info', colorize: true };
winston.remove(winston.transports.Console);
winston.add(winston.transports.File, options);
const logger = winston.createLogger({ transports: [new winston.transports.File(options)] });

const server = createServer((request, response) => response.end()).listen(process.env.PORT, () => logger.info('ready'));
process.on('SIGTERM', () => server.close());
