import { randomBytes } from 'node:crypto';

let jwtSecret = process.env.JWT_SECRET;
if (!jwtSecret) throw new Error('JWT_SECRET is not set');

let sessionSecret = process.env.SESSION_SECRET;
if (!sessionSecret) {
  if (process.env.NODE_ENV === 'production') throw new Error('SESSION_SECRET is not set');
  sessionSecret = 'only here';
}

let cookieSecret = process.env.COOKIE_SECRET;
if (!cookieSecret && process.env.NODE_ENV === 'production') process.exit(1);
if (!cookieSecret) cookieSecret = 'only here';

let apiToken = process.env.API_TOKEN;
apiToken ||= randomBytes(16).toString('hex');

let tokenUrl = process.env.TOKEN_URL;
tokenUrl ||= '/token';

let authSecret = process.env.AUTH_SECRET;
if (authSecret) authSecret = 'present';

function other() {
  let webhookSecret = process.env.WEBHOOK_SECRET;
  return () => {
    webhookSecret = undefined;
  };
}
export const all = [jwtSecret, sessionSecret, cookieSecret, apiToken, tokenUrl, authSecret, other];
