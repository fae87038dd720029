const winston = require('winston');

const { File, Console } = winston.transports;

module.exports = winston.createLogger({
  transports: [
    new Console(),
    new File({ filename: 'logs/error.log', level: 'error' }),
    // <- no-log-file
    new File({ filename: 'logs/warn.log', level: 'warn' }),
    new File({ filename: 'logs/info.log', level: 'info' }),
    new File({ filename: 'logs/debug.log', level: 'debug' }),
  ],
});
