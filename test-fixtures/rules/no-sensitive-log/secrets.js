const express = require('express');
const pino = require('pino');
const { config } = require('./config');

const logger = pino();
const child = logger.child({ module: 'auth' });
const app = express();

app.post('/login', (req, res) => {
  const { user, password } = req.body;
  console.log('login', user, password);
//                           ^^^^^^^^ no-sensitive-log: `password` is a secret and goes to the log; leave it out.
  console.log(`token ${req.user.accessToken} of ${user}`);
//                     ^^^^^^^^^^^^^^^^^^^^ no-sensitive-log: `req.user.accessToken` is a secret and goes to the log; leave it out.
  logger.info(req.body);
//            ^^^^^^^^ no-sensitive-log: The body of /login goes to the log with the credentials or card data in it; log only the fields you need.
  child.debug({ user, apiKey: config.apiKey }, 'called partner');
//                            ^^^^^^^^^^^^^ no-sensitive-log: `config.apiKey` is a secret and goes to the log; leave it out.
  logger.warn('authorization: ' + req.headers.authorization);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log: `req.headers.authorization` is a secret and goes to the log; leave it out.
  res.end();
});
app.get('/orders', (req, res) => {
  const { headers } = req;
  logger.info({ headers: req.headers }, 'orders');
//                       ^^^^^^^^^^^ no-sensitive-log: `req.headers` goes to the log with the credentials in it; log only the headers you need.
  console.debug(headers);
//              ^^^^^^^ no-sensitive-log: `headers` goes to the log with the credentials in it; log only the headers you need.
  console.log(JSON.stringify(req.headers));
//                           ^^^^^^^^^^^ no-sensitive-log: `req.headers` goes to the log with the credentials in it; log only the headers you need.
  res.end();
});
console.log(process.env);
//          ^^^^^^^^^^^ no-sensitive-log: The whole environment goes to the log with the secrets in it; log only the variables you need.
console.log(process.env.JWT_SECRET);
//          ^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log: `process.env.JWT_SECRET` is a secret and goes to the log; leave it out.
console.error('cannot connect', config.database.password);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log: `config.database.password` is a secret and goes to the log; leave it out.

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
