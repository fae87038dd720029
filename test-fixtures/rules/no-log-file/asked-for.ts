import { createServer } from 'node:http';
import winston from 'winston';
import { settings } from './settings';

function transports(): winston.transport[] {
  const found: winston.transport[] = [];
  if (settings.toConsole) {
    found.push(new winston.transports.Console());
  }
  if (settings.logfile) {
    found.push(
      new winston.transports.File({
        filename: settings.logfile,
        level: settings.level,
      }),
    );
  }
  if (settings.level) {
    found.push(new winston.transports.File({ filename: settings.auditfile }));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to a file; write to stdout and let the platform keep the stream.
  }
  return found;
}

const logger = winston.createLogger({ transports: transports() });
const server = createServer((_, response) => response.end()).listen(process.env.PORT, () => logger.info('listening'));
process.on('SIGTERM', () => server.close());
