interface Row {
  /** 0-based. */
  readonly position: number;
  /** The variable that usually holds it. */
  readonly variable: string;
}

const jwt: Row = { position: 1, variable: 'JWT_SECRET' };
const password = (variable: string): Row => ({ position: 1, variable });

/** Arguments that are credentials by what the function does. Source: each module's documentation. */
const secretArguments: Readonly<Record<string, Row>> = {
  'jwt.encode': jwt,
  'jwt.decode': jwt,
  'jose.jwt.encode': jwt,
  'jose.jwt.decode': jwt,
  'hmac.new': { position: 0, variable: 'SIGNING_KEY' },
  'hmac.digest': { position: 0, variable: 'SIGNING_KEY' },
  'cryptography.fernet.Fernet': { position: 0, variable: 'ENCRYPTION_KEY' },
  'itsdangerous.URLSafeSerializer': { position: 0, variable: 'SIGNING_KEY' },
  'itsdangerous.URLSafeTimedSerializer': { position: 0, variable: 'SIGNING_KEY' },
  'itsdangerous.TimestampSigner': { position: 0, variable: 'SIGNING_KEY' },
  'requests.auth.HTTPBasicAuth': password('API_PASSWORD'),
  'requests.auth.HTTPDigestAuth': password('API_PASSWORD'),
  'httpx.BasicAuth': password('API_PASSWORD'),
  'aiohttp.BasicAuth': password('API_PASSWORD'),
  'smtplib.SMTP().login': password('SMTP_PASSWORD'),
  'smtplib.SMTP_SSL().login': password('SMTP_PASSWORD'),
  'imaplib.IMAP4_SSL().login': password('IMAP_PASSWORD'),
  'ftplib.FTP().login': password('FTP_PASSWORD'),
};

/** The variable that usually holds an argument which is a credential; undefined where it is none. */
export function secretArgument(callee: string | undefined, position: number): string | undefined {
  const row = callee !== undefined && Object.hasOwn(secretArguments, callee) ? secretArguments[callee] : undefined;
  return row?.position === position ? row.variable : undefined;
}
