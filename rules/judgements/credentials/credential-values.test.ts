import { describe, expect, it } from 'vitest';
import { isCredentialValue, isThrowAwayPassword, isWords, shannonEntropy } from './credential-values';

describe('passwords', () => {
  it.each([
    'hunter2',
    'admin123',
    'S3cr3t!',
    'P@ssw0rd',
    'root',
    'Welcome1',
    'correcthorse',
    'letmein',
    'secret',
    'mypassword',
    'Summer2024!',
    'pa$$word',
    'dev-password-123',
    'qwerty',
    'a1b2',
    'xK9#mP2$vL',
    'correct-horse-battery-staple',
    'dev_secret',
    'test_user',
  ])('%s counts', (text) => expect(isCredentialValue(text, 'password')).toBe(true));
  it.each([
    'abc',
    'Password',
    'Passwort',
    'Contraseña',
    'Password:',
    'string',
    'String',
    'required',
    'hidden',
    'current-password',
    'new-password',
    'Enter your password',
    'user_password',
    'DB_PASSWORD',
    'newPassword',
    'errors.password.required',
    'auth/reset-password',
    '/reset-password',
    '#password',
    '.password-field',
    '[name=password]',
    '$2b$10$abcdefghijklmnopqrstuv',
    '^[a-z]{8,}$',
    'https://example.org/reset',
    'VARCHAR(255)',
    'Пароль',
    'パスワード',
    '${DB_PASSWORD}',
    'changeme',
    '********',
    'postgres://u:p@h/db',
    './secrets/password.txt',
    '/run/secrets/db_password',
    '%s',
    '{password}',
    'pending_provisioning',
    'mail_settings',
    'admin_only',
    'user_credentials',
    'EncryptedCharField',
    'Updated.',
    '{base}auth/',
  ])('%s does not', (text) => expect(isCredentialValue(text, 'password')).toBe(false));
});

describe('keys', () => {
  it.each([
    'f3a9c1d27b8e4056',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'abc123def456',
    'sk-9aF3kLm2Qx7Tz1Vb',
    's3cr3t-k3y-v4lu3',
    'Zm9vYmFyYmF6cXV4MTIz',
    '550e8400-e29b-41d4-a716-446655440000',
    'Bearer 8f14e45fceea167a5a36dedd4bea2543',
    'xoxo1234567890',
    'mN8$kq2!pLx9',
    'secret123',
    'qWxZrTpLkJhGfDsAqZxW',
  ])('%s counts', (text) => expect(isCredentialValue(text, 'key')).toBe(true));
  it.each([
    'short1',
    'authorization',
    'x-api-key',
    'X-Auth-Token',
    'accessToken',
    'refresh_token',
    'userAccessToken',
    'github-token-v2',
    'Bearer',
    'include',
    'same-origin',
    'HS256',
    'aes-256-gcm',
    'RS512',
    '/var/run/token',
    './keys/private.pem',
    'private.key',
    'https://auth.acme.com/token',
    'sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'pk_live_51Hx8aBcDeFgHiJk',
    'ssh-rsa AAAAB3NzaC1yc2E',
    'Invalid API key',
    'oauth2',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    '[A-Za-z0-9]{32}',
    '2024-01-01',
    '1.2.3',
    '10.0.0.1',
    '3600000ms',
    'session.token',
    'tokens/refresh',
    'AUTH_TOKEN',
    'application/x-www-form-urlencoded',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
    'mySecretName',
    'db-credentials',
    'token=abc',
    '{token}',
    '${TOKEN}',
    'your-token-here',
    'arn:aws:kms:eu-west-1:1:key/1',
    'supersecretkey',
    'a123b456c789d0',
    'abcdefghijklmnop123456789',
    'key_abc123',
    'read:prompts',
    'htpasswd_cache',
  ])('%s does not', (text) => expect(isCredentialValue(text, 'key')).toBe(false));
  it.each([
    'supersecretkey',
    'my-super-secret-key',
    'keyboard cat',
    'shhhhhhared-secret',
    'mysecretkey',
    'superSecretKey',
    'topsecret',
  ])('in code the chosen %s counts', (text) => expect(isCredentialValue(text, 'key', { weakCounts: true })).toBe(true));
});

it('throw-away passwords are everybody’s', () => {
  expect(isThrowAwayPassword('postgres')).toBe(true);
  expect(isThrowAwayPassword('acme', 'acme')).toBe(true);
  expect(isThrowAwayPassword('hunter2', 'acme')).toBe(false);
});

it('entropy and words', () => {
  expect(shannonEntropy('aaaa')).toBe(0);
  expect(shannonEntropy('abcd')).toBe(2);
  expect(isWords('user-access-token')).toBe(true);
  expect(isWords('xkqzjvbwmplrtn')).toBe(false);
});
