const winston = require('winston');

winston.loggers.add('tube', {
  transports: [new winston.transports.Console(), new winston.transports.File({ filename: 'combined.log' })],
});
