// No process that listens or works: a tool may keep its log where it likes.
const winston = require('winston');

exports.logger = winston.createLogger({ transports: [new winston.transports.File({ filename: 'debug.log' })] });
