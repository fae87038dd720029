// Names of things around a secret, texts about them, and values that say where the secret is kept.
export const SECRETS_DIR = '/run/secrets/q8vN2x7Lm4zR9kTb';
export const KMS_KEY_ALIAS = 'alias/orders-9f86d081884c';
export const passwordFile = '/etc/app/password-2f3a';
export const tokenUrl = 'https://login.acme.com/oauth2/token';
export const accessKeyId = 'k3Jv9Lq2Wm8Zx4Tn';
export const passwordRegex = '^(?=.*[A-Z])(?=.*\\d).{8,}$';
export const tokenExpiry = '3600000ms';
export const passwordError = 'P4ssw0rd-too-short';
export const hashFunction = 'sha256';
export const promptTokens = '1024x768x42abc';
export const secretName = 'db-credentials-v2x91ab';
export const isPassword = 'yes-9f86d0';
export const forgotPasswordPage = '/account/forgot-4711';
export const author = 'k3Jv9Lq2Wm8Zx4Tn';

export const messages = {
  password: 'Passwort!',
  passwordRequired: 'Required1',
  token: 'Token-42-abgelaufen',
};

export const fields = { username: 'username', password: 'password', token: 'token' };
export const schema = { password: 'string', apiKey: 'required' };

export const settings = {
  password: process.env.DB_PASSWORD,
  secret: '${JWT_SECRET}',
  apiKey: 'your-api-key',
  clientSecret: '<client-secret>',
  token: 'xxxxxxxxxxxxxxxx',
  accessKey: '****************',
  privateKey: './keys/private.pem',
  credentials: 'same-origin',
  auth: 'oauth2',
  publicKey: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo',
  integrity: 'sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  requestId: '550e8400-e29b-41d4-a716-446655440000',
  cookieToken: 'XSRF-TOKEN',
  headerToken: 'x-auth-token',
  passphrase: 'a',
  awsKey: 'AKIAIOSFODNN7EXAMPLE',
};

export const firebase = {
  apiKey: 'AIzaSyD3kQ7Rk2Lw9Xz4Bv8Nm1Tc6Yd3Hf5Gj0P',
  authDomain: 'acme-shop.firebaseapp.com',
  projectId: 'acme-shop',
};

export function check(password) {
  if (typeof password !== 'string') throw new Error('password must be a string');
  if (password === '' || password === 'undefined') return 'Enter your password';
  return password.length > 8;
}

// About a password, not one.
const PASSWORD_KEYSTRETCH_NEW = '200000';
export const account = { password_recovery_answer_1: 'Rosebud-Cottage', passwordReentryGrade: 'fairly-strong' };
export const rounds = Number(PASSWORD_KEYSTRETCH_NEW);
