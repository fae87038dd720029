exports.guard = (req, res, next) => {
  if (req.get('authorization') !== 'Bearer f83hQzL0pV7d') return res.sendStatus(401);
  //                               ^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
  if (req.header('x-api-key') === 'q7hTzL0pV7dR') return next();
  //                              ^^^^^^^^^^^^^^ no-hardcoded-secret
  return next(new Error('unknown'));
};
exports.edge = (request) => request.headers.get('x-api-key') === 'w2hQzL0pV7eK';
//                                                               ^^^^^^^^^^^^^^ no-hardcoded-secret
exports.koa = (ctx) => ctx.get('x-admin-token') !== 'rk-admin-77f0a1b9';
//                                                  ^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret

// What kind of credential it is, from where, and what the environment gave.
exports.kind = (req) => req.get('x-token-type') === 'bearer-v2-7f3a' || req.get('authorization') === 'Bearer null';
exports.known = (ctx) => ctx.get('x-api-key') === process.env.API_KEY;
exports.form = (state) => state.get('tokenStatus') === 'expired';
