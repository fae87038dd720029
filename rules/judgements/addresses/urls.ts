/** Stands for a hole of a template in a text that is judged as a whole: `http://\0/x` for `http://${host}/x`. */
export const hole = '\0';

export interface Credentials {
  readonly scheme: string;
  readonly user?: string;
  readonly password: string;
  /** Without port; of a list the first; absent where the text names none. */
  readonly host?: string;
}

/** Go's driver for MySQL has the host in brackets: `mysql://user:pass@tcp(db:3306)/shop`. */
const url = /^(?:jdbc:)?([a-z][a-z\d+.-]*):\/\/([^\s:@/?#]*):([^\s/?]+)@(?:tcp\()?([^\s/?#,:@)]*)/i;
const jdbcParameter = /^jdbc:([a-z\d]+):.*?[?;&](?:password|pwd)=([^;&\s]+)/i;
const jdbcOracle = /^jdbc:oracle:\w+:([^/\s]+)\/([^@\s]+)@(?:\/\/)?([^\s:/]*)/i;
const pairedPassword = /(?:^|;)\s*(?:password|pwd)\s*=\s*(?:'([^']*)'|"([^"]*)"|\{([^}]*)\}|([^;]*))/i;
const pairedPlace =
  /(?:^|;)\s*(?:server|data source|address|addr|host|driver|provider|dsn|database|initial catalog|user id|uid|user)\s*=/i;
const keywords = /^(?=.*\b(?:host|dbname|user|port|hostaddr|sslmode)=\S)(?:\w+=\S+\s+)*password=(\S+)/i;

/**
 * The credentials that a URL with a password (`scheme://user:pass@host`), a JDBC URL, an ADO or ODBC string or libpq's `key=value` words
 * carry. The whole text must be one; undefined where it is none or has no password.
 */
export function passwordInConnectionString(text: string): Credentials | undefined {
  const inUrl = url.exec(text);
  if (inUrl && inUrl[2] !== 'mailto') {
    const [, scheme, user, password, host] = inUrl as unknown as [string, string, string, string, string];
    return { scheme: scheme.toLowerCase(), ...(user && { user }), password: decode(password), ...(host && { host }) };
  }
  const oracle = jdbcOracle.exec(text);
  if (oracle)
    return { scheme: 'oracle', user: oracle[1] as string, password: oracle[2] as string, ...(oracle[3] && { host: oracle[3] }) };
  const parameter = jdbcParameter.exec(text);
  if (parameter) {
    const user = /[?;&]user(?:name)?=([^;&\s]+)/i.exec(text)?.[1];
    const host = /:\/\/([^\s:/;?]+)/.exec(text)?.[1];
    return {
      scheme: (parameter[1] as string).toLowerCase(),
      ...(user && { user }),
      password: parameter[2] as string,
      ...(host && { host }),
    };
  }
  const paired = pairedPassword.exec(text);
  if (paired && text.includes(';') && pairedPlace.test(text) && !/:\/\//.test(text.slice(0, 30))) {
    const password = (paired[1] ?? paired[2] ?? paired[3] ?? paired[4] ?? '').trim();
    const user = /(?:^|;)\s*(?:user id|uid|user|username)\s*=\s*([^;]*)/i.exec(text)?.[1]?.trim();
    const host = /(?:^|;)\s*(?:server|data source|address|addr|host)\s*=\s*([^;,]*)/i.exec(text)?.[1]?.trim();
    return password === '' ? undefined : { scheme: 'ado', ...(user && { user }), password, ...(host && { host }) };
  }
  const words = keywords.exec(text);
  if (words) {
    const user = /\buser=(\S+)/i.exec(text)?.[1];
    const host = /\bhost=(\S+)/i.exec(text)?.[1];
    return {
      scheme: 'libpq',
      ...(user && { user }),
      password: (words[1] as string).replace(/^'(.*)'$/, '$1'),
      ...(host && { host }),
    };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `localhost`, a loopback address, or a bare name as containers call their services (`db`, `postgres`). */
export function isLocalOrServiceHost(host: string | undefined): boolean {
  if (host === undefined) return true;
  return /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[a-z][\w-]*)$/i.test(host);
}

/** Parameters of a URL's query with their values as written; `start` and `end` are offsets of the value. */
export function queryParameters(text: string): { name: string; value: string; start: number; end: number }[] {
  if (!/^(?:https?|wss?):\/\/[^\s?]+\?/i.test(text)) return [];
  return [...text.matchAll(/[?&;]([\w.-]+)=([^&#;\s]*)/g)].map((match) => {
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    return { name, value, start: end - value.length, end };
  });
}
