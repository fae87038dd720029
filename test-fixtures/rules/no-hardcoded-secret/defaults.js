import * as Sentry from '@sentry/node';
import config from './config.js';

Sentry.init({ dsn: 'https://9f86d081884c7d659a2feaa0c55ad015@o447951.ingest.sentry.io/5428537' });
if (config.basicAuth.password === 'pass') console.warn('The password of the admin is the default one.');
export const isAdmin = (request) => request.body.password === 'letmein';
//                                                            ^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
export const user = { name: 'oidc-user', password: 'OIDC' };
