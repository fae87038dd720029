import type { Api } from '../resolve';

interface Row {
  /** 0-based. */
  readonly position: number;
  /** The variable that usually holds it. */
  readonly variable: string;
}

const jwt: Row = { position: 1, variable: 'JWT_SECRET' };
const hmac: Row = { position: 1, variable: 'SIGNING_KEY' };
const cipher: Row = { position: 1, variable: 'ENCRYPTION_KEY' };

/** Arguments that are credentials by what the function does. Source: each module's documentation. */
const secretArguments: Readonly<Record<string, Row>> = {
  'jsonwebtoken:sign': jwt,
  'jsonwebtoken:verify': jwt,
  'jwt-simple:encode': jwt,
  'jwt-simple:decode': jwt,
  'crypto:createHmac': hmac,
  'crypto:createCipheriv': cipher,
  'crypto:createDecipheriv': cipher,
  'crypto-js:AES.encrypt': cipher,
  'crypto-js:AES.decrypt': cipher,
  'crypto-js:HmacSHA256': hmac,
  'crypto-js:HmacSHA512': hmac,
  'cookie-parser:default': { position: 0, variable: 'COOKIE_SECRET' },
  'cookie-signature:sign': { position: 1, variable: 'COOKIE_SECRET' },
  'cookie-signature:unsign': { position: 1, variable: 'COOKIE_SECRET' },
  'iron-session:sealData': { position: 1, variable: 'SESSION_SECRET' },
};

/** The variable that usually holds an argument which is a credential; undefined where it is none. */
export function secretArgument(api: Api | undefined, position: number): string | undefined {
  const path = api?.path.replace(/^default\.(?=.)/, '');
  const row =
    api && Object.hasOwn(secretArguments, `${api.module}:${path}`) ? secretArguments[`${api.module}:${path}`] : undefined;
  return row?.position === position ? row.variable : undefined;
}
