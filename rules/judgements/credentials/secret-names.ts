/**
 * Whether a name says that its value is a credential. The catalogue's head, clause 7, is the contract; the longer lists hold what the
 * same clause means in practice (`passwordInput` names a form field as `passwordField` does).
 */

/** `password`: any text can be one, also a weak one. `key`: keys, tokens and secrets, which are long and look random. */
export type SecretKind = 'password' | 'key';

const passwordWords = /^(?:requirepass|masterauth|\w*password|\w*passwd|\w*pwd|passphrase|passphrases|passcode|\w*passwords)$/;
const keyWords =
  /^(?:\w*secrets?|(?!tiktoken)\w*token|auth|authorization|\w*credentials?|creds|dsn|(?:\w+)?apikeys?|\w*accesskey|\w*privatekey|\w*secretkey|connectionstring|encryptionkey|signingkey)$/;
/** Words that make the `key`, `string` or `tokens` after them a credential. */
const pairs = new Map<string, RegExp>([
  [
    'key',
    /^(?:api|access|private|encryption|signing|signature|secret|auth|master|account|subscription|crypto|cipher|hmac|jwt|aes)$/,
  ],
  ['keys', /^(?:api|access|private|encryption|signing|secret|auth)$/],
  ['string', /^(?:connection|conn)$/],
  ['tokens', /^(?:api|auth|access|refresh|bearer|session|secret)$/],
]);
/** `DB_PASS` and `smtpPass` hold passwords; a lone `pass` is a verb as often as not. */
const passOwners =
  /^(?:db|database|smtp|mail|email|mailer|mysql|mariadb|pg|postgres|postgresql|mongo|mongodb|redis|rabbitmq|amqp|user|admin|root|ftp|sftp|ldap|sql|proxy|imap|mqtt|elastic|es|keystore|basic|auth|login|account)$/;

/** What a name is about when it ends so: something around the credential, not the credential. */
const otherEndings = new Set(
  `file files filename path paths dir dirs directory folder name names id ids url urls uri uris endpoint endpoints header headers field
  fields alias aliases type types label labels length len regex regexp regexes pattern patterns expiry expires expire expiration exp ttl
  lifetime age duration timeout interval seconds secs minutes hours days ms policy policies rule rules error errors err message messages
  msg msgs text title subtitle description desc prompt prompts placeholder placeholders hint hints help tooltip count counts counter limit
  limits size hash hashes hashed digest checksum fingerprint algorithm algorithms algo alg method methods mode modes scheme schemes
  strategy strategies provider providers service services server host hostname domain port route routes router page pages link links
  button btn send submit form forms input inputs selector element component view screen modal dialog icon image event events action actions status state
  states enabled disabled required optional valid invalid validator validators validation strength score format encoding encodings prefix suffix
  separator seperator separators delimiter cache caches encryption domains version versions schema scope scopes role roles issuer realm protocol protocols flow flows grant grants mechanism mechanisms mech class classes iss audience aud ref refs reference references arn param
  params parameter parameters query property prop attribute attr column table model entity class module plugin package command cmd option
  options source kind category group groups user users username email owner flag test tests spec chars charset alphabet length rounds
  function threshold requirement requirements retention lifespan delay age fn handler helper util utils factory middleware guard callback cb change changed reset updated at date time timestamp
  cookie param from location rate ratio quota throttle address addr addresses contract symbol supply balance position index offset mask strength store storage backend engine driver manager client template subject
  return returned email emails sender recipient nr region regions zone zones project projects bucket buckets price prices cost costs fee fees budget login period grace expired cors origins already set exists exist taken filepath filepaths pathname`
    .split(/\s+/)
    .filter(Boolean)
    .concat('expires in', 'env var', 'env name'),
);
const otherBeginnings = new Set(
  `hashed encrypted dummy fake mock sample example demo redacted masked blanked obfuscated desensitized desensitised anonymized anonymised
  sanitized sanitised scrubbed censored truncated shortened is supports uses needs has have had should can could will did does num max min no not with without show hide toggle use require requires required allow
  allows enable enabled disable disabled get set on handle validate check generate create hash encode decode parse missing invalid
  incorrect wrong bad expired unexpected mismatched weak`
    .split(/\s+/)
    .filter(Boolean),
);
/** `forgotPassword: '/forgot'` names a page; the bare verb says so. */
const pageBeginnings = /^(?:verify|reset|forgot|forget|forgotten|change|update|recover|confirm|lost|remember|retype|repeat)$/;
/** `tokenStorageKey`, `authCookieKey`: the key under which something is kept. */
const lookupWords =
  /^(?:cache|storage|store|cookie|session|query|map|lookup|local|state|config|settings|column|row|i18n|translation|message|field|form|env|object|dict|param|header|token|password|primary|foreign|partition|sort)$/;
/** Lists of what must not be one: `disallowedPasswords`, `commonPasswords`. */
const refusedWords =
  /^(?:disallowed|forbidden|common|weak|banned|blocked|denied|blacklisted|breached|leaked|known|reserved|insecure)$/;
const publicWords = /^(?:public|publishable|pub|anon)$/;

/** Lower-case words of a name in any of the usual spellings: `dbPassword`, `DB_PASSWORD`, `db-password`, `APIKey2` → `api`, `key`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/\b[oO] ?[aA]uth/g, 'oauth')
    .toLowerCase()
    .split(/[^a-z]+|(?<=[a-z])\d+/)
    .filter((word) => word !== '');
}

/**
 * What kind of credential a name promises; undefined where it promises none. Where it speaks of a password but ends in something else
 * (`password_reset_answer`, `PASSWORD_ROUNDS_V2`), only what looks random is one.
 */
export function secretKind(name: string): SecretKind | undefined {
  const kind = spokenOf(name);
  return kind === 'password' && !endsInCredential(name) ? 'key' : kind;
}

function spokenOf(name: string): SecretKind | undefined {
  // `users/update-password` is a route, `next-auth@4.24.15` a package.
  if (name.includes('/') || /^[\w.-]+@[~^]?\d/.test(name) || isSentence(name) || isOfOneRequest(name)) return undefined;
  // Shown to every browser, and worth nothing without its session's cookie.
  if (/(?:csrf|xsrf)(?:middleware)?[-_]?token$/i.test(name)) return undefined;
  // Auth0 is a company; what a name says besides it counts.
  const words = wordsOf(name.replace(/auth0/gi, 'provider_'));
  const last = words.at(-1);
  const first = words[0];
  if (last === undefined || first === undefined) return undefined;
  if (otherEndings.has(last) || otherEndings.has(words.slice(-2).join(' '))) return undefined;
  if (words.length > 1 && otherBeginnings.has(first)) return undefined;
  // `PRIVATE_KEY_N`: how many of them, or a part of one that is public.
  if (words.length > 1 && last === 'n') return undefined;
  if (last === 'key' && words.length > 2 && lookupWords.test(words.at(-2) as string)) return undefined;
  if (words.length === 2 && last === 'key' && /^(?:token|password|credentials?)$/.test(first)) return undefined;
  if (words.some((word, index) => publicWords.test(word) && index < words.length - 1)) return undefined;
  if (words.some((word) => refusedWords.test(word))) return undefined;
  if (pageBeginnings.test(first) && passwordWords.test(last)) return undefined;

  let kind: SecretKind | undefined;
  words.forEach((word, index) => {
    if (passwordWords.test(word)) kind = 'password';
    else if (keyWords.test(word) || pairs.get(word)?.test(words[index - 1] ?? '')) kind = 'key';
  });
  if (kind === undefined && last === 'pass' && words.length > 1 && passOwners.test(words.at(-2) as string)) return 'password';
  return kind;
}

/** `Which password opens the last door?`: a question of a quiz, a line for readers. */
function isSentence(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.length > 5 || (words.length > 2 && /[?!.]:?$/.test(name.trim()));
}

const afterwards = /^(?:for|of|in|to|from|on|with|when|if)$/;
/** Which of several a credential is; whose it is stands there as well: `PASSWORD_ADMIN`. */
const qualifiers =
  /^(?:base|value|dev|development|prod|production|live|stage|staging|test|testing|local|default|current|previous|old|new|next|primary|secondary|fallback|v)$/;

/** Whether a name ends with the credential that it speaks of: `DB_PASSWORD_DEV` does, `LDAP_AUTH_SEARCH_BASE` and `PASSWORD_RESET_COOLDOWN` do not. */
export function endsInCredential(name: string): boolean {
  const all = wordsOf(name);
  const cut = all.findIndex((word, index) => index > 0 && afterwards.test(word));
  const words = all.slice(0, cut < 0 ? undefined : cut);
  while (words.length > 1 && (qualifiers.test(words.at(-1) ?? '') || passOwners.test(words.at(-1) ?? ''))) words.pop();
  // `AUTH_DB`: the database that knows the users.
  if (/^auth/.test(words.at(-1) ?? '') && /^(?:db|database)$/.test(all.at(-1) ?? '')) return false;
  // `key` and `pass` mean something only with the word before them.
  const tail = /^(?:keys?|string|tokens|pass)$/.test(words.at(-1) ?? '') ? words.slice(-2) : words.slice(-1);
  return (
    spokenOf(tail.join('_')) !== undefined ||
    (/^(?:keys?|string)$/.test(words.at(-2) ?? '') && spokenOf(words.slice(-3, -1).join('_')) !== undefined)
  );
}

/** The kind a name has where it stands: `pass` under `auth` is a password, and what `secrets` or `apiKeys` hold are keys. */
export function secretKindAt(name: string | undefined, path: readonly string[] = []): SecretKind | undefined {
  if (name === undefined) return undefined;
  const own = secretKind(name);
  if (own) return own;
  const outer = path.at(-1);
  if (outer === undefined) return undefined;
  const words = wordsOf(name);
  const last = words.at(-1);
  const outerWords = wordsOf(outer);
  if (words.length === 1 && last === 'pass' && outerWords.some((word) => passOwners.test(word) || word === 'credentials'))
    return 'password';
  const holdsSecrets =
    /^(?:secrets|credentials|creds|passwords|apikeys)$/.test(outerWords.at(-1) ?? '') ||
    outerWords.slice(-2).join(' ') === 'api keys';
  if (!holdsSecrets || last === undefined || otherEndings.has(last) || otherBeginnings.has(words[0] as string)) return undefined;
  return 'key';
}

/**
 * `ClientRequestToken`, `idempotencyToken`: tells a repeated request from a new one (docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html);
 * AWS spells its parameters with a capital.
 */
function isOfOneRequest(name: string): boolean {
  return (
    /^Client(?:Request)?Token$/.test(name) ||
    wordsOf(name).some((word) => /^(?:idempoten(?:t|cy|ce)|deduplication|dedupe?)$/.test(word)) ||
    /^client_?request_?token$/i.test(name)
  );
}

export function isSecretLikeName(name: string): boolean {
  return secretKind(name) !== undefined;
}

/** Name of an environment variable for a value: the innermost names that say what it is, `config.db.password` → `DB_PASSWORD`. */
export function environmentName(name: string, path: readonly string[] = []): string {
  const generic =
    /^(?:config|configs|configuration|settings|options|opts|env|default|defaults|exports|module|const|params|data|props|production|prod|development|dev|staging|stage|test|local|index|main|app|application|values)$/;
  const vague =
    /^(?:access|client|private|signing|id|base|url|uri|host|endpoint|address|api|key|secret|token|password|pass|auth|user|connection|string)$/;
  const outer = path.filter((part) => part !== '' && !/^\d+$/.test(part));
  // `X-Api-Key` is the API key.
  const own = wordsOf(name).filter((word, index, words) => !(word === 'x' && index === 0 && words.length > 1));
  const parts = [...own];
  for (let index = outer.length - 1; index >= 0 && parts.length < 4; index--) {
    const words = wordsOf(outer[index] as string);
    if (words.length === 0 || words.every((word) => generic.test(word))) continue;
    if (parts.slice(0, words.length).join(' ') === words.join(' ')) continue;
    if (own.length > 1 && !own.every((word) => vague.test(word))) break;
    parts.unshift(...words.map((word) => (word === 'databases' ? 'database' : word)));
    break;
  }
  return parts.join('_').toUpperCase();
}
