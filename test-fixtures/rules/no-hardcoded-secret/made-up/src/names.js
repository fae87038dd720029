/** Names of things, and values that open no door. */
export const envToSetting = { SHOP_DB_PASSWORD: 'password', SHOP_DB_USER: 'username' };
export const settingKeys = { SHOP_ADMIN_PASSWORD: 'password' };
export const rateLimits = { reset_password_from_key: '1/m/ip', change_password: '5/hour' };
const csrf_token_key = '_csrf_token';
const defaultCredentials = [
  { username: 'admin', password: 'admin' },
  { username: 'guest', password: 'guest' },
];

export function warn(users, log) {
  if (users.some((user) => defaultCredentials.some((known) => known.password === user.password))) log.warn('known login');
  return csrf_token_key;
}

export class FakeBilling {
  constructor(stripe) {
    stripe.api_key = 'sk_test_123';
    this.webhookSecret = 'whsec_123';
  }
}

export class Broker {
  constructor(url) {
    this.host = url.hostname || 'localhost';
    this.username = url.username || 'guest';
    this.password = url.password || 'guest';
  }
}
