const express = require('express');
const morgan = require('morgan');
const pino = require('pino');

const isProduction = process.env.NODE_ENV === 'production';
const env = process.env.NODE_ENV ?? 'development';

const app = express();
// What developers turn on, logs, and how much an error says.
if (!isProduction) app.use(require('morgan')('dev'));
app.use(morgan(isProduction ? 'combined' : 'dev'));
const logger = pino({ level: isProduction ? 'info' : 'debug' });
const levels = { development: 'debug', production: 'warn' };
const level = levels[env];
app.use((err, req, res, next) => {
  res.status(500).json({ message: isProduction ? 'Internal Server Error' : err.message, stack: isProduction ? undefined : err.stack });
});
const cookie = { secure: isProduction, httpOnly: true };
const minify = isProduction ? 'all' : 'none';
const mode = isProduction ? 'production' : 'development';

// Tests, values of their own, and another kind of environment.
const pause = process.env.NODE_ENV === 'test' ? 0 : 1000;
const pageSize = Number(process.env.PAGE_SIZE ?? (process.env.PAGE_SIZES ? 20 : 10));
const kind = { indoor: 1, outdoor: 2 };
const place = kind[process.env.KIND];
const title = process.env.SEASON === 'summer' ? 'Sun' : 'Snow';
console.log(`started in ${env}`, isProduction ? 'for good' : 'for play');
const entities = [isProduction ? 'dist/**/*.js' : 'src/**/*.ts'];

app.get('/', (req, res) => res.json({ logger, level, cookie, minify, mode, pause, pageSize, place, title, entities }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
