import bunyan from 'bunyan';

export const logger = bunyan.createLogger({
  name: 'parley',
  streams: [
    { level: 'info', stream: process.stdout },
    { level: 'error', type: 'rotating-file', path: '/var/log/parley/error.log', period: '1d', count: 7 },
  ],
});
