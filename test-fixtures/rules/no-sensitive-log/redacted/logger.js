const pino = require('pino');

module.exports = pino({ redact: { paths: ['password', 'headers.authorization', '*.token'], censor: '***' } });
