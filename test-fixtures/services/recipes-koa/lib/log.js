const log4js = require('log4js');

log4js.configure({
  appenders: {
    out: { type: 'stdout' },
    app: { type: 'dateFile', filename: 'logs/app.log', pattern: 'yyyy-MM-dd' },
  },
  categories: { default: { appenders: ['out', 'app'], level: 'info' } },
});

module.exports = log4js.getLogger();
