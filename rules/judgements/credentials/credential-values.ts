import { createHash } from 'node:crypto';
import { type Credentials, passwordInConnectionString } from '../addresses/urls';
import { isMeasure } from '../settings/settings-values';
import { isFakeKey, saysItIsForTests } from './known-values';
import { isPlaceholder, isPlaceholderHost } from './placeholders';
import { type SecretKind, wordsOf } from './secret-names';

/**
 * Whether a text that is bound to a secret-like name is a credential: not a placeholder, a name, a message, a type, a path or an address.
 * `weakCounts`: a human's weak choice (`supersecret`) counts, as in program code; in config data it may as well be a name.
 */
export function isCredentialValue(text: string, kind: SecretKind, options: { readonly weakCounts?: boolean } = {}): boolean {
  const value = withoutScheme(text);
  if (value.length > 2048 || isPlaceholder(value) || isPlaceholder(text)) return false;
  if (/[^\x20-\x7e]/.test(value) || isSomethingElse(value)) return false;
  return kind === 'password' ? isPassword(value) : isKey(value, options.weakCounts ?? false);
}

/** A text that everybody writes who needs some password for a moment; `user` is the account's name. */
export function isThrowAwayPassword(password: string, user?: string): boolean {
  const text = password.toLowerCase();
  return (
    throwAway.has(text) ||
    throwAway.has(plainOf(text)) ||
    accountsWord.test(text) ||
    isDigestOfThrowAway(text) ||
    (user !== undefined && user !== '' && repeatsUser(text, user.toLowerCase()))
  );
}

/** MD5 or SHA-1 of such a word, without salt: a look-up away from it. */
function isDigestOfThrowAway(text: string): boolean {
  const algorithm = /^[\da-f]{32}$/.test(text) ? 'md5' : /^[\da-f]{40}$/.test(text) ? 'sha1' : undefined;
  return algorithm !== undefined && [...throwAway].some((word) => createHash(algorithm).update(word).digest('hex') === text);
}

/** `p0stgr3s`, `adm1n`: the same word. */
function plainOf(text: string): string {
  return /^[a-z]/.test(text)
    ? text.replace(/0/g, 'o').replace(/3/g, 'e').replace(/1/g, 'i').replace(/4|@/g, 'a').replace(/5|\$/g, 's')
    : text;
}

/** The user's name, or what is left of `shop-user`, with no more than the word password behind it. */
function repeatsUser(password: string, user: string): boolean {
  return [user, user.replace(/[-_.]?(?:user|admin|app|root)$/, '')].some(
    (name) =>
      name !== '' && password.startsWith(name) && /^(?:[-_.]?(?:pass|passwd|password|pwd))?$/.test(password.slice(name.length)),
  );
}

/** `smtp://user:pass@mailserver.example.com`: shows how such a URL looks. */
export function isPlaceholderAccount({ user, password, host }: Credentials): boolean {
  return isPlaceholderHost(host ?? '') && isThrowAwayPassword(password, user);
}

const throwAway = new Set(
  'postgres postgresql root demo password passwd pass guest admin user test tests testing secret bitnami mysql mariadb mongo mongodb redis rabbitmq rabbit minio minioadmin minio123 secretkey example dev development local localhost changeme default sa docker app pwd 1234 12345 123456 password1 password123 secret123 test123 admin123 qwerty letmein asdf toor'.split(
    ' ',
  ),
);

/** `rootpwd`, `dbpassword`: the word itself behind whose it is. */
const accountsWord =
  /^(?:(?:root|admin|user|db|sql|postgres|pg|mysql|mariadb|mongo|redis|rabbit|rabbitmq)[-_.]?)(?:pass|passwd|password|pwd|pw)$/;

/** `SuperP4ssw0rd!`, `yourStrong(!)Password`: the word password, dressed up as far as SQL Server asks for. */
export function isDressedPassword(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z\d@$]/g, '')
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's');
  return /^(?:my|your|the|a|super|very|strong|secure|safe|good|sa|sql|server|mssql|db|dev|test|local)*passwo?r?d\d*$/.test(plain);
}

/** A text that a person thought of: a throw-away password, plain words, with numbers around at most. */
export function isGuessable(text: string): boolean {
  if (isThrowAwayPassword(text) || isDressedPassword(text) || /^\d{1,12}$/.test(text)) return true;
  const plain = text.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');
  return plain.length >= 3 && plain.length <= 40 && isWords(plain);
}

/**
 * What anybody tries first: a word that everybody takes, with digits or a sign behind it at most (`admin@123`), a text that says it is for tests, or
 * one of the names that stand around (`shop`, `shop-password`). A word that a person chose (`hunter2`) is none.
 */
export function isAnybodysGuess(text: string, names: readonly string[]): boolean {
  if (isThrowAwayPassword(text) || isDressedPassword(text) || saysItIsForTests(text) || /^\d{1,10}$/.test(text)) return true;
  const bare = text.toLowerCase().replace(/[^a-z\d]*\d{0,4}[^a-z\d]*$/, '');
  // `rootroot`.
  const half = bare.slice(0, bare.length / 2);
  if (half + half === bare && throwAway.has(half)) return true;
  return throwAway.has(bare) || names.some((name) => bare === name.toLowerCase() || repeatsUser(bare, name.toLowerCase()));
}

/** `Bearer abc`, `Basic abc`: the credential is what follows. */
export function withoutScheme(text: string): string {
  return text.replace(/^(?:Bearer|Basic|Token|JWT|ApiKey|GenieKey|Key)[ :]+/i, '');
}

const fileName =
  /^[\w./\\~@-]+\.(?:pem|crt|cer|key|pub|json5?|ya?ml|toml|ini|conf|env|txt|md|html?|css|s[ac]ss|less|[cm]?[jt]sx?|py|rb|go|php|java|vue|svelte|sh|sql|xml|csv|log|lock|png|svg|jpe?g|gif|ico|patch|diff|p12|pfx|jks|keystore|db|sqlite3?|gpg|asc|enc|zip|gz)$/i;
const algorithm =
  /^(?:(?:HS|RS|ES|PS)(?:256|384|512)|EdDSA|(?:hmac[-_]?)?sha[-_]?\d{1,3}(?:[-_/]\d{3})?|md5|aes[-_]?\d{3}[-_]\w{3}(?:[-_]\w+)*|(?:id-)?aes\d+\w*|pbkdf2\w*|bcrypt\w*|argon2\w*|scrypt|rsa[-_\w]*\d{3,4}\w*|ed25519|x25519|secp256[kr]1|prime256v1|utf-?8|base64(?:url)?|latin1|iso-8859-1|oauth[12]?(?:\.0)?|http\/\d(?:\.\d)?)$/i;
/** SRI and checksums, password hashes, public keys (also as bare DER or SSH), publishable keys of Stripe and Mapbox. */
const publicText =
  /^(?:sha(?:1|256|384|512)[-:]|md5:|\$2[abxy]?\$|\$argon2|\$pbkdf2|\$scrypt|\$[156]\$|pbkdf2_sha|pbkdf2:|scrypt:|bcrypt\$|bcrypt_sha|\{(?:bcrypt|noop|pbkdf2|scrypt|SSHA|SHA|MD5)\}|ssh-(?:rsa|ed25519|dss) |ecdsa-sha2|-----BEGIN|MIIBIjANBg|MIIBojANBg|MIICIjANBg|MIGfMA0G|MFkwEwYH|MCowBQYDK2Vw|pk_(?:live|test)_|pk\.eyJ|phc_|sb_publishable_|price_|prod_[A-Z]|age1|xpub|npub1)/;

/** Texts that look random to no reader but a counter: paths, addresses, selectors, patterns, dates, code. */
function isSomethingElse(value: string): boolean {
  // Whether a Google key is a secret is told by what stands around it; see the provider formats.
  if (/^AIza[\w-]{35}$/.test(value)) return true;
  // A custom property of CSS.
  if (/^--[a-z][\w-]*$/i.test(value)) return true;
  if (publicText.test(value) || algorithm.test(value) || fileName.test(value)) return true;
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/]|\\\\)/.test(value)) return !/^\/[A-Za-z\d+/]{20,}={0,2}$/.test(value) || isWords(value);
  if (passwordInConnectionString(value)) return true;
  // Sentry's address carries a public key only: docs.sentry.io/concepts/key-terms/dsn-explainer
  if (/^https?:\/\/[\da-f]{32}@[^/@:]*\b(?:get)?sentry\b[^/@:]*\/{1,2}\d+$/i.test(value)) return true;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(value)) return !/^https?:\/\/[\da-zA-Z]{16,}@/.test(value);
  if (/^(?:data|urn|mailto|tel|file|did|spiffe|jdbc):|^(?:localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:\/|$)/.test(value))
    return true;
  if (isMeasure(value)) return true;
  // A regular expression, a format, a query, a selector, mark-up, code.
  if (/\[[A-Za-z\d]-[A-Za-z\d]|\\[dwsbDWSB]|\(\?[:=!<]|\.\*|\{\d+,?\d*\}|^\^.*\$$/.test(value)) return true;
  if (
    /^[#.][A-Za-z][\w-]*$|^\[[\w-]+[\]=~|^$*]|^<[|/]?\w|\w\(\w*\)|=>|&&|\|\||^[?&]?[\w.[\]-]+=[^=]|^\$\w+|^@[\w./-]+$|^:\w+$/.test(
      value,
    )
  )
    return true;
  if (/^%[sdifjoO]|%[sd]$|^\{[^}]*\}$|\{\d*\}/.test(value)) return true;
  // `{base}auth/`, `auth/login/`: a pattern of an address, the beginning of a path.
  if (/\{[a-z_][\w.]*\}/i.test(value) && isWords(value.replace(/\{[a-z_][\w.]*\}/gi, ' x '))) return true;
  if (/^[a-z][\w-]*(?:\/[\w-]+)*\/$/i.test(value) && isWords(value)) return true;
  // `tools.acme.defs#revokeEvent`: the id of a thing in a schema.
  if (/^[a-z][\w-]*(?:\.[a-z][\w-]*)+#[A-Za-z]+$/i.test(value) && isWords(value.replace(/[.#]/g, '-'))) return true;
  // An alphabet or a counter, which a key is made of or stands for.
  return /abcdefghijklmnopqrstuvwxyz|ABCDEFGHIJKLMNOPQRSTUVWXYZ|^(?:0123456789abcdef)+$|^(?:1234567890|0123456789){2,}\d*$|^1234567890123456$/i.test(
    value,
  );
}

/** Enum-like values, types, states and form vocabulary that stand where a password could. */
const vocabulary = new Set(
  `1password string text number boolean bool object array function symbol bigint undefined null none true false yes no on off required optional
  hidden visible disabled enabled readonly invalid valid missing empty weak medium strong any all both never always unknown error success
  failed failure warning incorrect wrong expired reset forgot change changed update updated create created delete deleted confirm submit
  cancel login logout signin signup register field fields input label varchar char secret secrets token tokens local basic bearer digest
  oauth oauth2 oidc sso saml ldap kerberos external federated social password passwords passwd passphrase pin otp totp sms email username user plain plaintext hash hashed bcrypt
  argon2 encrypted encrypt include omit same-origin current-password new-password one-time-code off autocomplete default auto manual
  prompt stdin keyring keychain vault env environment file writeonly write-only readonly read-only cleartext clear masked mask blank
  private public protected internal core present absent nullable unique index asc desc trim body query param header cookie form know have inherence possession`
    .split(/\s+/)
    .filter(Boolean),
);
const label =
  /^(?:Passwor[dt]s?|Pass(?:phrase|code)|Contraseña|Senha|Wachtwoord|Heslo|Salasana|Parola|Sandi|Adgangskode|Motdepasse)[:*.!?]*$/;

/** Words that people make passwords of when they join two. */
const passwordWord =
  /^(?:admin|root|user|guest|login|letmein|welcome|hunter|dragon|monkey|qwerty|master|test|demo|dev|local|change|correct|horse|staple|love|my|me)$/;
/** Of states and things, whatever they are joined with: `admin_only`, `user_credentials`, `ask_user`. */
const stateWord =
  /^(?:only|disabled|ask|prompt|none|required|optional|needs?|pending|credentials?|keyring|keychain|vault|store|storage|field|column|widget|input|settings?|config|table|tables|tokens?|keys?|type|mode|state|status|reset|update|updated|change|changed|expired|invalid|missing|hidden|visible|manager?|read|write|public|private|system|external|internal)$/;

/** `pending_provisioning`, `mail_settings`, `EncryptedCharField`, `Updated.`: a state, the name of a thing, a message. A passphrase has more words, or says what it is. */
function isIdentifier(value: string): boolean {
  if (/^[A-Z][a-z]{2,}(?:\.|…|\.\.\.)$/.test(value)) return true;
  if (/^(?:[A-Z][a-z]+)+(?:Field|Input|Type|Widget|Column|Property|Serializer|Validator)$/.test(value)) return true;
  if (/pass|pwd|secret/i.test(value)) return false;
  // `disabledAuth`, `noneRequired`: a state that the program knows by that name.
  if (/^[a-z]{2,}(?:[A-Z][a-z]+)+$/.test(value)) return wordsOf(value).some((word) => stateWord.test(word));
  if (!/^[a-z]{2,}(?:_[a-z]{2,})+$|^[a-z]{3,}-[a-z]{3,}$/.test(value) || !isWords(value)) return false;
  const words = value.split(/[_-]/);
  return words.some((word) => stateWord.test(word)) || !words.some((word) => passwordWord.test(word));
}

/** `shop_pass`: the app's name, where `user_pass` and `db_pwd` name a variable or field. */
function isAppsPassword(value: string): boolean {
  const [first = '', ...words] = value.split('_');
  return /^[a-z]{2,}(?:_[a-z]{2,})*_(?:pass|pwd?)$/.test(value) && words.length > 0 && !fieldWord.test(first);
}

/** Of whose password or which of several a variable holds. */
const fieldWord =
  /^(?:users?|username|db|database|sql|mysql|mariadb|pg|postgres\w*|mongo\w*|redis|rabbit\w*|smtp|mail|e?mail|imap|ftp|sftp|ssh|ldap|http|https|proxy|auth|basic|account|acct|login|admin|root|su|sudo|host|server|service|api|app|web|client|bot|device|wifi|wlan|key|keystore|store|cert|ssl|tls|pfx|jks|zip|pdf|file|new|old|current|cur|prev|previous|last|confirm|confirmed|confirmation|repeat|retype|verify|check|validate|reset|forgot|forget|change|update|set|get|show|hide|toggle|enter|input|your|my|raw|plain|hash|hashed|enc|encrypted|crypt|decrypted|temp|tmp|default|first|second|two|one|low|high|band|by|single|multi|no|has|is|need|require|required|invalid|wrong|bad|correct|weak|strong|test|field|form|text|txt|str|ask|config|conf|cfg|env|settings)$/;

function isPassword(value: string): boolean {
  if (isAppsPassword(value)) return true;
  if (value.length < 4 || /\s/.test(value) || label.test(value) || isIdentifier(value)) return false;
  // An id: what names it names a product or an account.
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return false;
  if (vocabulary.has(value.toLowerCase()) && !/^(?:secret|password|passwd|login)$/.test(value)) return false;
  // `errors.password.required`, `auth:reset`, `api/password`: a key of a catalogue, an event, a route.
  if (/^[A-Za-z][A-Za-z_-]*(?:[.:/][A-Za-z][A-Za-z_-]*)+$/.test(value)) return false;
  // `user_password`, `DB_PASSWORD`, `newPassword`: the name of a variable, field or header.
  const words = wordsOf(value);
  const namesOne = words.length > 1 && words.some((word) => /^(?:\w*password|passwd|pwd|pass|passphrase)s?$/.test(word));
  if (namesOne && /^[A-Za-z]+(?:_[A-Za-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[A-Z][a-z]+){2,}$/.test(value)) return false;
  return !(namesOne && words.length === 2 && /^[A-Za-z]+-[A-Za-z]+$/.test(value));
}

/** Weak secrets that their authors chose as such: real, however plain. */
const chosenSecret =
  /^(?:keyboard cat|sh{3,}\S*|s{3,}h+\S*|(?:this[-_ ]?is[-_ ]?(?:a|my|the)?[-_ ]?)?(?:my|our|the)?[-_ ]?(?:super|top|very|ultra|really|extremely)[-_ ]?(?:super[-_ ]?|very[-_ ]?)?(?:secret|secure|strong|safe)\w*(?:[-_ ]?(?:\w+))*|(?:this[-_ ]?is[-_ ]?)?(?:a|my)[-_ ]?(?:jwt|session|app|cookie|dev)?[-_ ]?secret(?:[-_ ]?(?:key|token|string))?|some[-_ ]?secret(?:[-_ ]?\w+)?|not[-_ ]?so[-_ ]?secret)$/i;

function isKey(value: string, weakCounts: boolean): boolean {
  if (weakCounts && value.length >= 8 && value.length <= 60 && chosenSecret.test(value)) return true;
  if (value.length < 8 || /\s/.test(value) || isWords(value) || isMadeUp(value) || isFakeKey(value)) return false;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/.test(value)) return false;
  // Names of settings and scopes: `htpasswd_cache`, `read:prompts`; what is drawn at random has digits or capitals.
  if (/^[a-z]{2,15}(?:[_:][a-z]{2,15})+$/.test(value)) return false;
  // A colour's step in a palette: `grey.500`, `blue-50`.
  if (/^[A-Za-z]+(?:[.-][A-Za-z]+)*[.-](?:50|[1-9]00|950)$/.test(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 16;
  const entropy = shannonEntropy(value);
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(value)).length;
  if (/^[\da-f-]+$/i.test(value)) return value.length >= 12 && entropy >= 2.3;
  if (classes === 1) return value.length >= 16 && entropy >= 3.2;
  return entropy >= 2.5;
}

/** `a123b456c789d0`, `abcdefghijklmnop123456789`, `key_abc123`, `deadbeef-dead-beef`: typed along the keyboard's or the alphabet's order. */
export function isMadeUp(value: string): boolean {
  const plain = value.toLowerCase();
  if (
    /^(?:key|token|secret|api|id|user|test|sk|pk|tok)(?:[-_](?:key|token|secret|test|live))?[-_](?:abc|xyz)[-_]?(?:123(?:456)?)?$/.test(
      plain,
    )
  )
    return true;
  const bare = plain.replace(/[-_.: ]/g, '');
  if (/^(?:deadbeef|dead|beef|cafebabe|cafe|babe|c0ffee|feedface|baadf00d|f00d)+0*$/.test(bare)) return true;
  const letters = bare.replace(/[^a-z]/g, '');
  const digits = bare.replace(/\D/g, '');
  if (letters + digits === '' || letters.length + digits.length !== bare.length) return false;
  const isRun =
    'abcdefghijklmnopqrstuvwxyz'.startsWith(letters) &&
    /^0?123456789/.test(`${digits}123456789`.slice(0, Math.max(digits.length, 9)));
  return isRun && (/[a-z]{10}/.test(bare) || (digits.length > 8 && !/[a-z]{2}/.test(bare) && letters.length > 1));
}

/** As long as the digest of a hash function, in hexadecimal. */
export function isDigest(text: string): boolean {
  return /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i.test(text);
}

/** Bits per character of the text's own letter frequencies: 0 for one letter repeated, below 4 for words, 5 and above for random base64. */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/**
 * A plain word or an identifier: words of letters in any of the usual spellings, with at most a short number at a word's end
 * (`x-api-key`, `s3_bucket_v2`, `userAccessToken`). Letters drawn at random make no words: they have no vowels, or change case all the time.
 */
export function isWords(value: string): boolean {
  const segments = value.split(/[\s._\-/:@|,;+]+/).filter((segment) => segment !== '');
  let digits = 0;
  for (const segment of segments) {
    const number = /\d+/.exec(segment)?.[0] ?? '';
    digits += number.length;
    if (/^\d+$/.test(segment)) {
      if (segment.length > 2) return false;
      continue;
    }
    if (!/^[A-Za-z]+\d{0,2}[A-Za-z]*$/.test(segment)) return false;
    const letters = segment
      .replace(/\d+/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .trim()
      .split(/ +/);
    if (!letters.every(isPronounceable)) return false;
    const average = letters.join('').length / letters.length;
    if (letters.length > 2 && average < 3) return false;
  }
  return digits <= 3 && segments.length > 0;
}

function isPronounceable(word: string): boolean {
  if (word.length <= 4) return true;
  const text = word.toLowerCase();
  const vowels = text.replace(/[^aeiouy]/g, '').length;
  return vowels / text.length >= 0.15 && !/[^aeiouy]{7,}/.test(text) && !/[aeiou]{5,}/.test(text);
}
