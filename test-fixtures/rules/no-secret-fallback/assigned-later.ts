let jwtSecret = process.env.JWT_SECRET;
jwtSecret ||= 'keyboard cat';
//            ^^^^^^^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
let apiToken = process.env.API_TOKEN as string;
if (!apiToken) apiToken = 'letmein';
//                        ^^^^^^^^^ no-secret-fallback
export let sessionSecret: string | undefined = process.env.SESSION_SECRET;
if (sessionSecret === undefined) {
  console.warn('SESSION_SECRET is not set');
  sessionSecret = 'not so secret';
  //              ^^^^^^^^^^^^^^^ no-secret-fallback
}
let cookieSecret = process.env.COOKIE_SECRET ?? '';
cookieSecret = cookieSecret || 'monster';
//                             ^^^^^^^^^ no-secret-fallback
let { AUTH_SECRET } = process.env;
AUTH_SECRET ??= 'trust-me';
//              ^^^^^^^^^^ no-secret-fallback
export class Vault {
  key: string | undefined;
  constructor() {
    this.key = process.env.ENCRYPTION_KEY;
    if (!this.key) this.key = 'sesame';
    //                        ^^^^^^^^ no-secret-fallback
  }
}
export const secrets = { jwtSecret, apiToken, cookieSecret, AUTH_SECRET };
