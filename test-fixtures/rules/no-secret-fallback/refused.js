const { env } = require('./env');

const isProduction = process.env.NODE_ENV === 'production';

// A deploy that forgets the key does not start.
exports.encryptionKey = process.env.ENCRYPTION_KEY || 'dev';
if (isProduction && exports.encryptionKey === 'dev') {
  console.error('ENCRYPTION_KEY must be a long random text');
  process.exit(1);
}

const INSECURE = 'insecure-default';
exports.cookieSecret = process.env.COOKIE_SECRET || INSECURE;
if (isProduction && exports.cookieSecret === INSECURE) throw new Error('COOKIE_SECRET is not set');

// Servers on one's own machine take any key, and providers refuse these.
exports.clients = {
  local: process.env.LOCAL_AI_API_KEY ?? 'not-used',
  ollama: process.env.OLLAMA_AUTH_TOKEN || 'ollama',
  conference: process.env.PYCON_API_SECRET || 'deadbeef-dead-beef-dead-beefdeadbeef',
  mail: process.env.MAILER_PASSWORD || 'MAILER_PASSWORD',
  stripe: process.env.STRIPE_API_KEY || 'ABC',
};

// The second argument says what the reader makes of the text.
exports.password = env('SHOP_DATABASE_PASSWORD', 'string');
exports.groupsSeparator = env('AUTH_GROUPS_SEPERATOR', ',');

// Somebody is asked.
exports.questions = [{ type: 'password', name: 'password', message: 'Password', initial: process.env.ADMIN_PASSWORD || '123456' }];

exports.sessionSecret = process.env.SESSION_SECRET || 'not-used';
//                                                    ^^^^^^^^^^ no-secret-fallback: SESSION_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
exports.tokenSecret = process.env.TOKEN_SECRET || 'UPDATE_THIS_SECRET';
//                                                ^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
