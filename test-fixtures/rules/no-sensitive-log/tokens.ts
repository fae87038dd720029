// A token lets somebody in, or is the public id of a business object, a place in a list, a word of a text.
import { createServer } from 'node:http';
import jwt from 'jsonwebtoken';
import { getClaims, lexer, listPage, orders } from './shop';

export async function handle(req: any, checkout: any, transaction: any) {
  const token = jwt.sign({ sub: req.user.id }, process.env.JWT_SECRET as string);
  console.log(token);
//            ^^^^^ no-sensitive-log
  console.log(`Bearer ${req.user.token} for ${req.user.id}`);
//                      ^^^^^^^^^^^^^^ no-sensitive-log
  console.info('reset token: ' + req.body.token + ', user: ' + req.user.id);
//                               ^^^^^^^^^^^^^^ no-sensitive-log
  console.warn('user=%s, refresh token=%s, ip=%s', req.user.id, req.session.refreshToken, req.ip);
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
  console.error({ id: req.user.id, inviteToken: req.body.inviteToken });
//                                              ^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
  console.log(`Sign-in failed. Token: ${token}, ip=${req.ip}`);
//                                      ^^^^^ no-sensitive-log
  console.debug(`password (${req.body.password})`);
//                           ^^^^^^^^^^^^^^^^^ no-sensitive-log
  console.log(`${req.user.id}:${req.body.password}`);
//                              ^^^^^^^^^^^^^^^^^ no-sensitive-log

  console.log('paying', checkout.token, transaction.token);
  console.log({ token: checkout.token, cart: req.body.cart.token });
  const { token: publicId } = transaction;
  console.log(publicId);
  const page = await listPage(req.query.pageToken);
  console.log('next page', page.nextPageToken, page.syncToken, req.query.pageToken);
  for (const token of req.query.q.split(' ')) console.log(token);
  orders.tokens.forEach((token: string) => console.log(token));
  const first = lexer.next();
  for (let token = lexer.next(); token; token = lexer.next()) console.log(token.type);
  console.log(first);
}

export async function claimsOf(req: any) {
  const token = await getClaims(req);
  console.log(token);
  const auth = req.firebase();
  console.log('auth', auth, auth.currentUser);
  return token?.sub;
}

const server = createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
