import pino from 'pino';

export const logger = pino(
  { level: process.env.LOG_LEVEL ?? 'info' },
  pino.multistream([
    { stream: process.stdout },
    { stream: pino.destination({ dest: '/var/log/thumbs/api.log', mkdir: true }) },
  ]),
);
