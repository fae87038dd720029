import bunyan from 'bunyan';
import consola from 'consola';
import Fastify from 'fastify';
import log4js from 'log4js';
import loglevel from 'loglevel';
import { Logger } from 'tslog';
import winston from 'winston';

const clientSecret = process.env.CLIENT_SECRET;
const app = Fastify({ logger: true });
app.get('/', async (request) => {
  request.log.info({ headers: request.headers }, 'called');
//                            ^^^^^^^^^^^^^^^ no-sensitive-log: `request.headers` goes to the log with the credentials in it; log only the headers you need.
  app.log.warn(clientSecret);
//             ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
  return 'ok';
});
bunyan.createLogger({ name: 'shop' }).info({ clientSecret });
//                                           ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
log4js.getLogger('shop').info('secret is %s', clientSecret);
//                                            ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
loglevel.warn(clientSecret, 'is in use');
//            ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
new Logger({ name: 'shop' }).silly('start', clientSecret);
//                                          ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
winston.error('failed', { credentials: app.credentials });
//                                     ^^^^^^^^^^^^^^^ no-sensitive-log: `app.credentials` is a secret and goes to the log; leave it out.
consola.success(clientSecret);
//              ^^^^^^^^^^^^ no-sensitive-log: `clientSecret` is a secret and goes to the log; leave it out.
await app.listen({ port: process.env.PORT, host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
