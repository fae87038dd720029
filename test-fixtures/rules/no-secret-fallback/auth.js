export const secret = process.env.JWT_SECRET || 'secret';
//                                              ^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const key = process.env.API_KEY ?? 'changeme';
//                                        ^^^^^^^^^^ no-secret-fallback: API_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const password = process.env.DB_PASSWORD ? process.env.DB_PASSWORD : 'hunter2';
//                                                                          ^^^^^^^^^ no-secret-fallback: DB_PASSWORD falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
const { SESSION_SECRET = 'keyboard cat', PORT = '3000' } = process.env;
//                       ^^^^^^^^^^^^^^ no-secret-fallback: SESSION_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const token = process.env.ACCESS_TOKEN || process.env.LEGACY_TOKEN || 'f3a9c1d27b8e4056';
//                                                                           ^^^^^^^^^^^^^^^^^^ no-secret-fallback: LEGACY_TOKEN falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const signing = { secret: process.env['COOKIE_SECRET'] || `dev-secret` };
//                                                               ^^^^^^^^^^^^ no-secret-fallback: COOKIE_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export const options = (given) => given.password || process.env.MYSQL_PASSWORD || 'root';
//                                                                                ^^^^^^ no-secret-fallback: MYSQL_PASSWORD falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.

export const empty = process.env.JWT_SECRET || '';
export const none = process.env.JWT_SECRET ?? null;
export const other = process.env.API_KEY || process.env.OLD_API_KEY;
export const file = process.env.SECRET_FILE || '/run/secrets/jwt';
export const credentials = process.env.GOOGLE_APPLICATION_CREDENTIALS || './service-account.json';
export const name = process.env.SECRET_NAME || 'orders';
export const issuer = process.env.TOKEN_ISSUER || 'https://login.acme.com';
export const ttl = process.env.TOKEN_TTL || '15m';
export const level = process.env.LOG_LEVEL || 'secret';
export const enabled = process.env.BASIC_AUTH || 'false';
export const placeholder = process.env.JWT_SECRET || '${JWT_SECRET}';
export const computed = process.env.JWT_SECRET || generate();
export { PORT, SESSION_SECRET };

function generate() {
  throw new Error('JWT_SECRET is not set');
}
