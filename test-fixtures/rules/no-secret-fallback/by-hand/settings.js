export const SHOP_SECRET = process.env.SHOP_SECRET || 'shopsecret';
//                                                    ^^^^^^^^^^^^ no-secret-fallback: SHOP_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const MAIL_CLIENT_SECRET = process.env.MAIL_CLIENT_SECRET || SHOP_SECRET;
