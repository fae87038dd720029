// The deploy names the file, and may name /dev/stdout; what somebody collects to fetch it is no log of the process.
const { createServer } = require('node:http');
const path = require('node:path');
const config = require('config');
const winston = require('winston');
const { getEnv } = require('./environment');

const logFile = getEnv('LOG_FILE', undefined);
const debugTempDir = path.join(__dirname, 'temp', 'debug');
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
if (config.has('log.file')) logger.add(new winston.transports.File({ filename: config.get('log.file') }));
if (logFile) logger.add(new winston.transports.File({ filename: logFile }));
if (process.env.LOG_TO) logger.add(new winston.transports.File({ filename: process.env.LOG_TO }));
logger.add(new winston.transports.File({ filename: path.join(debugTempDir, 'session.log') }));
logger.add(new winston.transports.File({ filename: path.join(__dirname, 'logs', 'shop.log') }));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file
const server = createServer((_req, res) => res.end()).listen(process.env.PORT, () => logger.info('ready'));
process.on('SIGTERM', () => server.close());
