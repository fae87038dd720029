import type { EnvDeclarationFact } from '../../facts';
import { type Credentials, isLocalOrServiceHost, passwordInConnectionString } from '../addresses/urls';
import { isStockBackingService } from '../containers/stock-images';
import { isDevelopmentName } from '../development/development';
import { isPutAway } from '../development/put-away';
import {
  isCredentialValue,
  isDressedPassword,
  isGuessable,
  isPlaceholderAccount,
  isThrowAwayPassword,
  isWords,
} from './credential-values';
import { isEncodedPrivateKey, isPublished, saysItIsForTests } from './known-values';
import { isPlaceholder } from './placeholders';
import { secretKind, secretKindAt, wordsOf } from './secret-names';
import { isExampleFolder } from './shown-samples';

/** What stands around a variable: the other variables of its file, and the file's name. */
export interface ManifestSurroundings {
  readonly file: string;
  readonly declarations: readonly EnvDeclarationFact[];
  /** Whether the comment that the file begins with calls it a template, or orders the reader to fill it in. */
  readonly isToFillIn?: boolean;
  /** Whether the compose file is one of developers, or builds their images alone. */
  readonly isForDevelopers?: boolean;
  /** Whether it is of a chart that is deployed, though its folder's name is that of an example: an app may be called `demo`. */
  readonly isOfDeployedChart?: boolean;
  /** Whether a comment beside it orders the reader to put their own in its place. */
  readonly toBeReplaced?: (fact: EnvDeclarationFact) => boolean;
}

/** Whether a variable of a manifest holds a credential that should not stand there. */
export function holdsSecret(fact: EnvDeclarationFact, around: ManifestSurroundings): boolean {
  const { value } = fact;
  if (value === undefined || fact.throwAway || isPublished(value)) return false;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value) || isEncodedPrivateKey(value)) return false;
  if (fact.where === 'secret') return isRealSecretData(fact, value) && isToldOfSecret(fact, value, around);
  if (fact.name.endsWith('_FILE') || ((fact.where === 'compose' || fact.where === 'helm-values') && isTestFile(around.file)))
    return false;
  // All that a secretGenerator holds is secret by its author's word; a user's name beside the password gives nothing away.
  if (fact.where === 'secret-generator' && isRealSecretData(fact, value) && isCredentialValue(value, 'key')) return true;
  const inUrl = passwordInConnectionString(value);
  if (inUrl) {
    if (isPlaceholder(inUrl.password) || isPlaceholderAccount(inUrl)) return false;
    const isWiring = allowsThrowAways(fact) && isLocalOrServiceHost(inUrl.host);
    return !(isWiring && (isThrowAwayIn(value, inUrl, fact, around) || isBootstrapOf(inUrl, fact, around)));
  }
  if (fact.reference || !isSecretText(fact, value) || around.toBeReplaced?.(fact)) return false;
  // What an example is tried out with is read by everybody; a real key among it looks like one.
  const isShown = isShownFolder(around.file) && !around.isOfDeployedChart;
  if (isShown && (isGuessable(value) || !isCredentialValue(value, 'key'))) return false;
  return !(allowsThrowAways(fact) && isThrowAwayHere(fact, value, around)) && !isForTests(fact, value, around);
}

/** Besides the password a Secret keeps whose it is and where; alone it is told of all the same. */
const besideSecret =
  /(?:^|[^a-z])(?:api)?(?:user|username|user[-_]?name|login|account|host|hostname|address|server|port|endpoint|url|uri|region|zone|bucket|database|db|dbname|db[-_]?name|email|e-?mail|name|realm|domain|issuer|type|engine|schema|scheme|version|enabled|mode|project|namespace)(?:[-_]?in)?$|account[-_]?name$|api(?:address|username|user|host|port)$/i;

function isToldOfSecret(
  fact: EnvDeclarationFact,
  value: string,
  { file, declarations, isToFillIn }: ManifestSurroundings,
): boolean {
  if (isToFillIn && isStandIn(value)) return false;
  if (
    (isDocumentation(file) && isWords(value)) ||
    (isShownFolder(file) && (isGuessable(value) || !isCredentialValue(value, 'key')))
  )
    return false;
  const isBeside = ({ name }: EnvDeclarationFact) =>
    besideSecret.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')) && secretKind(name) === undefined;
  if (!isBeside(fact) || passwordInConnectionString(value)) return true;
  return !declarations.some(
    (other) => other !== fact && other.where === 'secret' && other.scope === fact.scope && !isBeside(other),
  );
}

/** In a file that is to be filled in: a word that anybody would take, also as the password of a URL. */
function isStandIn(value: string): boolean {
  const inUrl = passwordInConnectionString(value);
  return inUrl ? isThrowAwayPassword(inUrl.password, inUrl.user) : isGuessable(value) || !isCredentialValue(value, 'key');
}

/** Shown to readers, or put away. */
function isShownFolder(file: string): boolean {
  return isExampleFolder(file) || isPutAway(file);
}

/** There `db-password` says what will stand in its place. */
function isDocumentation(file: string): boolean {
  return /(?:^|\/)(?:docs?|documentation)\//.test(file);
}

/** In a Secret every key is secret by its author's word; what is public or no value by its nature is not. */
function isRealSecretData({ name, reference }: EnvDeclarationFact, value: string): boolean {
  const texts = textsOfJson(value);
  if (texts) return texts.some((text) => !isPlaceholder(text));
  if (reference || /\.crt$|^ca\.|\.pub$|^namespace$/.test(name)) return false;
  if (isPlaceholder(value) || /^(?:true|false|null|~)$/i.test(value) || /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value)) return false;
  const inUrl = passwordInConnectionString(value);
  if (inUrl && isPlaceholder(inUrl.password)) return false;
  return !/^-----BEGIN (?:CERTIFICATE|PUBLIC)/.test(value);
}

/** The texts in a JSON object, as a registry's login is kept; undefined where it is none. */
function textsOfJson(value: string): string[] | undefined {
  if (!/^\s*\{[\s\S]*\}\s*$/.test(value)) return undefined;
  const texts: string[] = [];
  try {
    JSON.parse(value, (_key, leaf: unknown) => {
      if (typeof leaf === 'string') texts.push(leaf);
      return leaf;
    });
    return texts;
  } catch {
    return undefined;
  }
}

/** Texts that say how a credential is used and are none. */
const notValues =
  /^(?:true|false|yes|no|on|off|none|null|default|basic|bearer|jwt|oauth2?|oidc|saml|ldap|local|token|password|env|file|vault|auto|disabled?|enabled?|required|optional|header|cookie|scram-sha-256|md5|trust|plain)$/i;

/** A manifest gives a variable the value it runs with: a plain word under `JWT_SECRET` is a weak secret there, not a name. */
function isSecretText({ name, setting, where, scope }: EnvDeclarationFact, value: string): boolean {
  const kind = setting ? secretKindAt(name, scope?.split('.')) : secretKind(name);
  if (!kind || isPlaceholder(value) || isSomeOf(name, value)) return false;
  // An address is no credential; one that holds a password was seen before, and Sentry's hold a key.
  if (/(?:connection[-_]?string|conn[-_]?str|dsn)$/i.test(name)) return /:\/\/[^\s/@]{16,}@/.test(value);
  if (isCredentialValue(value, kind, { weakCounts: true })) return true;
  if (setting || notValues.test(value)) return !setting && kind === 'password' && /^(?:password|secret)$/i.test(value);
  if (!/^[A-Za-z][A-Za-z\d]*(?:[-_.][A-Za-z\d]+)*$/.test(value) || value.length < 4) return false;
  // Several words may be the name of an object or entry, unless they call themselves a secret.
  if (/[-_.]/.test(value)) return weakSecret.test(value) && !((where === 'k8s' || where === 'configmap') && /SECRET$/.test(name));
  return /(?:secret|token|key|password|passwd|passphrase)$/i.test(name) && !repeats(name, value);
}

/** `super-secret`, `dev-jwt-secret`, `my_secret_key`. */
const weakSecret = /^(?:my|our|the|super|top|very|dev|local|some|jwt|session|app)[-_.](?:\w+[-_.])*\w*secret(?:[-_.]?\w+)*$/i;

/** `API_KEY: apiKey` is the name of a header or entry. */
function repeats(name: string, value: string): boolean {
  const flat = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');
  return /[a-z]_/i.test(name) && flat(name) === flat(value);
}

/** `STATIC_AUTH_SECRET: SomeStaticAuthSecret` says what goes there. */
function isSomeOf(name: string, value: string): boolean {
  const [first, ...words] = wordsOf(value);
  // `GITHUB_CLIENT_SECRET: clientsecret`, `some-secret-value`.
  if (/^some[-_]?(?:secret|token|password|key)[-_]?(?:value|string|here)?$/i.test(value)) return true;
  const last = wordsOf(name).slice(-2);
  if (last[0] === 'client' && last.join('') === value.toLowerCase().replace(/[^a-z]/g, '')) return true;
  return first === 'some' && words.length > 1 && wordsOf(name).join(' ').endsWith(words.join(' '));
}

/** Compose and CI wire throw-away services; a cluster's manifests do not. */
function allowsThrowAways({ where }: EnvDeclarationFact): boolean {
  return where === 'compose' || where === 'github-actions' || where === 'gitlab-ci';
}

/** Variables that only the images of databases read, to create their first account. */
const bootstrapName =
  /^(?:POSTGRES(?:QL)?_(?:POSTGRES_)?PASSWORD|(?:MYSQL|MARIADB)_(?:ROOT_)?PASSWORD|MONGO_INITDB_ROOT_PASSWORD|RABBITMQ_DEFAULT_PASS|MINIO_(?:ROOT_PASSWORD|SECRET_KEY)|(?:MSSQL_)?SA_PASSWORD|PGPASSWORD|NEO4J_AUTH|DOCKER_INFLUXDB_INIT_(?:PASSWORD|ADMIN_TOKEN))$/;

/** The bootstrap password of a stock database, or a client's copy of it. */
function isThrowAwayHere(fact: EnvDeclarationFact, value: string, { declarations }: ManifestSurroundings): boolean {
  const services = declarations.filter(
    (other) => other.throwAway || (other.where === 'compose' && (isDatabase(other) || bootstrapName.test(other.name))),
  );
  if (fact.where === 'compose' && (isDatabase(fact) || bootstrapName.test(fact.name)))
    return (
      isThrowAwayPassword(value) ||
      (isDatabase(fact) && (saysItIsForTests(value) || value === 'hunter2')) ||
      (isSqlServer(fact) && isDressedPassword(value)) ||
      namesOf(fact, declarations).some((name) => isThrowAwayPassword(value, name))
    );
  if (fact.where === 'gitlab-ci' && bootstrapName.test(fact.name)) return true;
  return services.some(
    (other) =>
      other.value === value &&
      (secretKind(other.name) !== undefined || bootstrapName.test(other.name)) &&
      (other.throwAway || isThrowAwayHere(other, value, { file: '', declarations })),
  );
}

/** The user's name, the database's name, a word everybody takes, or the password of a database that lets everybody in. */
function isThrowAwayIn(
  url: string,
  { password, user, host }: Credentials,
  fact: EnvDeclarationFact,
  around: ManifestSurroundings,
): boolean {
  const database = /\/([\w-]+)(?:\?|$)/.exec(url)?.[1];
  if (isThrowAwayPassword(password, user) || password === database || isThrowAwayHere(fact, password, around)) return true;
  // What a pipeline starts beside its job it makes up a password for.
  if (/^(?:localhost|127\.0\.0\.1)$/.test(host ?? '') && fact.where !== 'compose' && !isCredentialValue(password, 'key'))
    return true;
  return around.declarations.some((other) => other.scope === host && /_AUTH_METHOD$|ALLOW_EMPTY_PASSWORD$/.test(other.name));
}

/** The password that the database of the same file begins with, and is not told of: its clients have to know it. */
function isBootstrapOf({ password }: Credentials, fact: EnvDeclarationFact, around: ManifestSurroundings): boolean {
  return around.declarations.some(
    (other) =>
      other !== fact &&
      other.value === password &&
      bootstrapName.test(other.name) &&
      !passwordInConnectionString(password) &&
      !holdsSecret(other, around),
  );
}

/** The server takes no simpler password than one of three kinds of characters. */
function isSqlServer({ name }: EnvDeclarationFact): boolean {
  return /^(?:MSSQL_)?SA_PASSWORD$/.test(name);
}

function isDatabase({ image }: EnvDeclarationFact): boolean {
  return image !== undefined && isStockBackingService(image);
}

/** User and database names that the same service is given: the password that repeats one protects nothing. */
function namesOf({ scope }: EnvDeclarationFact, declarations: readonly EnvDeclarationFact[]): string[] {
  const isName = ({ name }: EnvDeclarationFact) => /(?:USER|USERNAME|_DB|DATABASE|ACCESS_KEY(?:_ID)?)$/i.test(name);
  const own = declarations.filter((other) => other.scope === scope && isName(other));
  // A database that is given no user's name gets its clients'.
  const all = own.length > 0 ? own : declarations.filter((other) => other.where === 'compose' && isName(other));
  return all.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function isTestFile(file: string): boolean {
  return /(?:^|[./_-])(?:tests?|testing|e2e|ci|cypress|playwright|fixtures|integration|acceptance|benchmarks?)(?=[./_-])/i.test(
    file,
  );
}

/** Made up for tests or a developer's machine, and says so. */
function isForTests({ where }: EnvDeclarationFact, value: string, { file, isForDevelopers }: ManifestSurroundings): boolean {
  const saysSo =
    /(?:^|[^a-z])(?:tests?|testing|ci|fake|dummy|mock|dev|development|local|insecure|not[-_]?(?:a[-_]?)?(?:so[-_]?)?secret(?:[-_]?key)?)(?:[^a-z]|$)|^(?:test|dev|local)|test$/i.test(
      value,
    );
  // A pipeline of tests makes up what it needs; a real key among it looks like one.
  const isMadeUp =
    /(?:^|[./_-])(?:tests?|testing|e2e|cypress|playwright)(?=[./_-])/i.test(file) && !isCredentialValue(value, 'key');
  if (where === 'github-actions' || where === 'gitlab-ci') return saysSo || isThrowAwayPassword(value) || isMadeUp;
  return (
    where === 'compose' &&
    (isForDevelopers || isDevelopmentName(file) || /(?:^|[/.-])(?:override|local)\./.test(file)) &&
    (saysSo || isGuessable(value))
  );
}
