const pino = require('pino');
const http = require('node:http');

const log = pino({ level: 'info' }, './shop.log');
//                                  ^^^^^^^^^^^^ no-log-file
const audit = pino('audit.log');
//                 ^^^^^^^^^^^ no-log-file
const quiet = pino({ level: 'warn' }, process.stdout);
const standard = pino('/dev/stdout');

const server = http.createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close(() => log.info('closed')));
module.exports = { audit, quiet, standard };
