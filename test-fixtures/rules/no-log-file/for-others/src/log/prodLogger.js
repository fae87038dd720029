import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import winston from 'winston';

const errors = 'logs/errors.log';
//             ^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file logs/errors.log; write to stdout and let the platform keep the stream.

export function prodLogger() {
  return winston.createLogger({ transports: [new winston.transports.Console()] });
}

export function keep(line) {
  if (existsSync(errors)) appendFileSync(errors, line);
  else writeFileSync(errors, line);
}
