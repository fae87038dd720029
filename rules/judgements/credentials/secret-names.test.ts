import { describe, expect, it } from 'vitest';
import { environmentName, secretKind, secretKindAt, wordsOf } from './secret-names';

describe('wordsOf', () => {
  it.each([
    ['dbPassword', 'db password'],
    ['DB_PASSWORD', 'db password'],
    ['x-api-key', 'x api key'],
    ['APIKey2', 'api key'],
    ['AWSSecretAccessKey', 'aws secret access key'],
    ['spring.datasource.password', 'spring datasource password'],
    ['OAuthToken', 'oauth token'],
  ])('%s', (name, words) => expect(wordsOf(name).join(' ')).toBe(words));
});

describe('secretKind', () => {
  const passwords =
    'password PASSWORD dbPassword DB_PASSWORD db_passwd userPwd passphrase smtpPass DB_PASS MYSQL_ROOT_PASSWORD passwordProd defaultPassword newPassword dbpassword requirepass2Password sshPassphrase PASSWORD_ADMIN passwordRedis';
  it.each(passwords.split(' '))('%s is a password', (name) => expect(secretKind(name)).toBe('password'));

  const keys =
    'secret SECRET_KEY jwtSecret JWT_SECRET token authToken access_token apiKey API_KEY api-key X-Api-Key apikey accessKey AWS_SECRET_ACCESS_KEY privateKey clientSecret client_secret auth credentials connectionString encryptionKey signingKey SENTRY_DSN dsn apiKeys secrets githubToken stripeSecretKey accountKey cookieSecret refreshTokens passwordSecret Authorization';
  it.each(keys.split(' '))('%s is a key', (name) => expect(secretKind(name)).toBe('key'));

  const besides = 'password_reset_answer_1 PASSWORD_HASHING_ROUNDS_V2 password-stdin';
  it.each(besides.split(' '))('%s is about a password, so that only what looks random is one', (name) =>
    expect(secretKind(name)).toBe('key'),
  );

  const others =
    'name author authored authority SECRETS_DIR SECRET_FILE passwordFile KMS_KEY_ALIAS passwordError tokenType secretName tokenUrl TOKEN_URI authEndpoint authHeader passwordField accessKeyId keyId passwordLabel passwordLength passwordRegex passwordPattern tokenExpiry tokenTtl tokenExpiresIn passwordPolicy passwordHashFunction passwordMessage passwordPrompt passwordPlaceholder passwordHint tokenCount passwordHash promptTokens completionTokens totalTokens tokens maxTokens resetPasswordPage forgotPasswordRoute forgotPassword changePassword isPassword hasToken shouldAuth numSecrets maxToken minPassword key primaryKey cacheKey publicKey publicApiKey publishableKey tokenKey authCacheKey monkey compass passport bypass passed pass secretary tokenizer passwordStrength authProvider authDomain authUser tokenIssuer jwtAudience showPassword invalidPassword PASSWORD_MIN_LENGTH passwordInput basicAuthUsername secretArn PRIVATE_KEY_N TOKEN_RETURN';
  it.each(others.split(' '))('%s is no credential', (name) => expect(secretKind(name)).toBeUndefined());
});

describe('secretKindAt', () => {
  it('looks at what holds the name', () => {
    expect(secretKindAt('pass', ['transport', 'auth'])).toBe('password');
    expect(secretKindAt('pass', ['tests'])).toBeUndefined();
    expect(secretKindAt('github', ['apiKeys'])).toBe('key');
    expect(secretKindAt('username', ['credentials'])).toBeUndefined();
    expect(secretKindAt('valueFrom', ['containerDefinitions', 'secrets'])).toBeUndefined();
    expect(secretKindAt(undefined, ['secrets'])).toBeUndefined();
  });
});

describe('environmentName', () => {
  it.each([
    ['password', ['config', 'db'], 'DB_PASSWORD'],
    ['dbPassword', ['config'], 'DB_PASSWORD'],
    ['JWT_SECRET', [], 'JWT_SECRET'],
    ['secret', ['settings', 'jwt'], 'JWT_SECRET'],
    ['password', ['db', 'dbPassword'], 'DB_PASSWORD_PASSWORD'],
    ['pass', ['smtp', 'auth'], 'AUTH_PASS'],
  ])('%s under %j', (name, path, expected) => expect(environmentName(name, path)).toBe(expected));
});
