const { env, getEnv } = require('./env');

// Strapi hands its configuration a reader of the environment, and many an app has one of its own.
module.exports = ({ env: read = env }) => ({
  jwtSecret: env('JWT_SECRET', 'secret'),
  //                           ^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
  admin: { auth: { secret: getEnv('ADMIN_JWT_SECRET', 'tobemodified') } },
  //                                                  ^^^^^^^^^^^^^^ no-secret-fallback
  keys: env.array('APP_KEYS', ['one', 'two']),
  database: { password: env.str('DATABASE_PASSWORD', 'strapi7') },
  //                                                 ^^^^^^^^^ no-secret-fallback
  smtp: { password: env('SMTP_PASSWORD', '') },
  token: env('API_TOKEN', '${OTHER_TOKEN}'),
  tokenFile: env('API_TOKEN', '/run/secrets/token'),
  host: env('HOST', '0.0.0.0'),
  salt: read('API_TOKEN_SALT'),
});
