// Names, lengths, truths, masks and messages about secrets; requests without their secrets.
import express from 'express';
import pino from 'pino';
import { mask } from './mask';

const logger = pino({ redact: ['password', 'req.headers.authorization', '*.token'] });
const app = express();

app.post('/login', (req, res) => {
  const { email, password } = req.body;
  const masked = mask(password);
  console.log('password changed', email);
  console.log('Missing JWT_SECRET, set the password in your .env');
  console.log('password length', password.length, Boolean(password), !!password, typeof password);
  console.log('token', req.headers.authorization ? 'present' : 'missing', mask(req.body.token));
  console.log({ masked, passwordHash: req.body.passwordHash, tokenId: req.body.tokenId });
  console.log('password is right', password === 'x', 'authUrl', process.env.AUTH_URL);
  console.log(req.method, req.headers['user-agent'], Object.keys(req.headers), res.getHeaders());
  logger.info({ password, user: { token: req.body.token } }, 'redacted');
  res.end();
});
app.post('/orders', (req, res) => {
  console.log('order', req.body);
  res.end();
});
if (process.env.NODE_ENV === 'production') console.log('promptTokens', req.usage.promptTokens, 'tokenCount', 3);

/** Takes words and is no logger. */
const logins = { info: (user: string, password: string) => `${user}${password}` };
logins.info('a', 'b');

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
declare const req: any;
