import winston from 'winston';

export function devLogger() {
  return winston.createLogger({ transports: [new winston.transports.File({ filename: 'error.log' })] });
}
