const convict = require('convict');

const config = convict({
  env: { default: 'production', env: 'NODE_ENV', format: ['development', 'production'] },
  oauth: {
    signingSecret: {
      doc: 'Signs what servers say to each other',
      format: String,
      default: 'sign-here',
      env: 'OAUTH_SIGNING_SECRET',
    },
  },
  mail: {
    relayPassword: {
      doc: 'What the relay asks for',
      format: String,
      default: 'tea4two',
      //       ^^^^^^^^^ no-secret-fallback
      env: 'MAIL_RELAY_PASSWORD',
    },
  },
});

if (config.get('env') === 'production') {
  for (const key of ['oauth.signingSecret']) {
    if (config.get(key) === config.default(key)) {
      throw new Error(`${key} must be set`);
    }
  }
}

module.exports = config;
