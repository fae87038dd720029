const { sign } = require('./sign');

const { WEBHOOK_TOKEN, DB_PASSWORD: password } = process.env;
const secret = process.env.JWT_SECRET;
const { API_KEY } = process.env;
const session = process.env.SESSION_SECRET;
const { PAYMENT_TOKEN } = process.env;

exports.config = {
  token: WEBHOOK_TOKEN ?? 'local-hook-3f9a71',
  //                      ^^^^^^^^^^^^^^^^^^^ no-secret-fallback
  password: password || 'hunter22x',
  //                    ^^^^^^^^^^^ no-secret-fallback
};
exports.issue = (claims) => sign(claims, secret || 'supersecret1');
//                                                 ^^^^^^^^^^^^^^ no-secret-fallback

// Nothing to open anything with.
exports.said = () => ({ key: API_KEY ? 'set' : 'missing', session: session || '' });
exports.pay = (amount, token) => {
  const PAYMENT_TOKEN = token;
  return sign(amount, PAYMENT_TOKEN || 'from-the-customer-77');
};
exports.isPaying = () => Boolean(PAYMENT_TOKEN);
