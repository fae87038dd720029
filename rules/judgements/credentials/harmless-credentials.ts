/** Literals that bear the name of a credential and give nothing away: shown to readers, thrown away after use, public by design. */

import type { LiteralFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView, Role } from '../../project';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isDevelopmentSettings, isInDevelopmentClass } from '../development/development';
import { isExampleOfLibrary } from '../development/library-examples';
import { isPutAway } from '../development/put-away';
import { isDigest, isGuessable, isThrowAwayPassword, isWords } from './credential-values';
import { saysItIsForTests } from './known-values';
import { type SecretKind, wordsOf } from './secret-names';

const textual =
  /^(?:i18n|intl|l10n|messages?|msgs?|translations?|locales?|labels?|texts?|strings|errors?|validations?|validators?|rules|placeholders?|titles?|descriptions?|tooltips?|help|hints?|columns|headers?Names|fields?|schema|properties|definitions|examples?|samples?|fixtures?|types?|typeDefs|enum|constants|events|actions|actionTypes|routes?|paths|urls|endpoints|selectors?|locators?|classNames|classes|styles|icons?|en|de|fr|es|it|pt|nl|pl|ru|ja|zh|ko)$/i;

/** Examples, and data to begin with: the accounts are made up, and those who try the app out have to know them. */
export function isShown(file: string, role: Role): boolean {
  return role === 'docs' || isExampleFolder(file) || ofExample.test(file) || isSeed(file, role);
}

/** `client_example.py`, what writes a file for readers (`generate-example-config.ts`), and what makes users to test with (`commands/load_test_users.py`). */
const ofExample =
  /(?:^|\/)dev\/|(?:^|\/)(?:create|load|make|add|generate|populate|insert)[-_]test[-_][\w-]+\.\w+$|[a-z\d][._-]examples?\.py$|(?:^|[/._-])(?:generate|gen|write|make|create|build)[._-](?:[\w-]+[._-])?(?:examples?|samples?)[._-][^/]*$/i;

/** `examples/`, `docker-examples/`, `sample/`. */
export function isExampleFolder(file: string): boolean {
  return /(?:^|\/)(?:[a-z\d]+[-_])*(?:(?:examples?|samples?)(?:[-_](?:conf(?:ig)?s?|configurations?|settings|data|deploy\w*))?|demos?)\//i.test(
    file,
  );
}

/** Of a client that shows how an interface is used: `demos/node/demo.js`. */
export function isDemo(file: string): boolean {
  return isPutAway(file) || /(?:^|\/)demos?\//i.test(file);
}

/** `db/seeders/`, `user.seeder.ts`: what fills the database that somebody writes or tries the program with. */
export function isSeeder(file: string): boolean {
  return /(?:^|\/)seeders?\/|[._-]seeder\.\w+$/i.test(file);
}

function isSeed(file: string, role: Role): boolean {
  return (
    role !== 'runtime' && role !== 'browser' && /(?:^|[/._-])(?:seeds?|seeders?|populate\w*|demo|samples?)(?=[/._-])/i.test(file)
  );
}

/**
 * Made up whatever it looks like: what the container of a developer's editor sets, accounts out of a factory, the passwords of an example that
 * is an app of its own, and a token that a seed stores the hash of.
 */
export function isAmongMadeUp(fact: LiteralFact, { app, file, role, project }: RuleContext): boolean {
  if (/(?:^|\/)(?:\.devcontainer|(?:db|database)\/factories)\//i.test(file)) return true;
  const examples = /^(?:|.*\/)(?:examples?|samples?)\//i.exec(file)?.[0];
  if (examples !== undefined && app) {
    const isApart = `${app.path}/`.startsWith(examples) || isExampleOfLibrary(file, project);
    return isApart && isOwnSecret(fact.name ?? '');
  }
  if (fact.binding !== 'variable' || fact.name === undefined || !isSeed(file, role)) return false;
  const stored = new RegExp(`\\.update\\(\\s*${fact.name}\\b|\\b[hH]ash\\w*\\(\\s*${fact.name}\\b`);
  return stored.test(project.textOf(file, { start: fact.range.end, end: fact.range.end + 2000 }));
}

/** What a server is started with, unlike what a provider gave out. */
function isOwnSecret(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => /^(?:secret|password|passwd|pass|requirepass|passphrase)$/.test(word)) &&
    !words.some((word) => /^(?:client|api|access)$/.test(word))
  );
}

/** What a developer's settings hold, and says so: `local-development-key`, the account of a database on the same machine. */
export function isForDevelopment(text: string, { range, file, project }: Place): boolean {
  if (!isDevelopmentSettings(file) && !isInDevelopmentClass(file, range, project)) return false;
  if (/(?:^|[^a-z])(?:dev|development|local|insecure|ci|testing)(?:[^a-z]|$)/i.test(text)) return true;
  return isThrowAwayPassword(text, userBeside({ range, file, project }));
}

/**
 * A setting of a class for development that another class of the file reads from the environment, or a key of the app's own; and one of the
 * class that all inherit from, where that for production has the environment's.
 */
export function isReplacedInProduction(
  { name = '', range }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
) {
  const read = `^[ \\t]+${name}\\b.*(?:environ|getenv|\\benv\\b|config\\()`;
  const text = () => project.textOf(file, { start: 0, end: 200_000 });
  if (isInDevelopmentClass(file, range, project)) return isOwnSecret(name) || new RegExp(read, 'm').test(text());
  if (!file.endsWith('.py') || !/^\w+$/.test(name)) return false;
  const production = text()
    .split(/^(?=class )/m)
    .find((declared) => /^class _?Prod(?:uction)?[A-Z_(:]/.test(declared));
  const from = text().indexOf(production ?? '\0');
  return (
    production !== undefined &&
    range.start < from &&
    isInBaseOf(production, range, { file, project }) &&
    new RegExp(read, 'm').test(production)
  );
}

/** `class ProdConfig(_Config)` and a place in `class _Config`. */
function isInBaseOf(declared: string, { start }: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const bases = /^class \w+\(([^)]*)\)/.exec(declared)?.[1]?.split(/\s*,\s*/) ?? [];
  const around = [...project.textOf(file, { start: 0, end: start }).matchAll(/^(?:class (\w+)|\w)/gm)].at(-1)?.[1];
  return around !== undefined && bases.includes(around);
}

interface Place extends Pick<RuleContext, 'file' | 'project'> {
  readonly range: Range;
}

/** The text that a sibling named `user` or `username` has, in the lines around. */
function userBeside({ range, file, project }: Place): string | undefined {
  return /\b(?:user|username)['"]?\s*[:=]\s*(?:[\w.]+\([^()\n]*,\s*)?['"]([\w.-]+)['"]/i.exec(
    around(project, file, range, 200),
  )?.[1];
}

/** The first account of a database that a container brings: its password is the user's name, and nobody else reaches the host. */
export function isBootstrapAccount(text: string, { range, file, project }: Place): boolean {
  if (!/(?:^|\/)(?:docker|docker-entrypoint-initdb\.d|initdb\.d)\//.test(file)) return false;
  return userBeside({ range, file, project }) === text;
}

/** What a row of accounts keeps of a password: its digest, with the salt beside it or in a list that is inserted. */
export function isStoredDigest(text: string, { range, file, project }: Place): boolean {
  if (!isDigest(text)) return false;
  const lines = around(project, file, range, 250);
  if (/\bsalt['"]?\s*[:=]/i.test(lines)) return true;
  return (
    /\b(?:user_?name|login|e-?mail)['"]?\s*[:=]/i.test(lines) &&
    (/insert|upsert/i.test(lines) || /(?:seed|insert|users|accounts|fixtures)/i.test(file))
  );
}

function around(project: ProjectView, file: string, { start, end }: Range, distance: number): string {
  return project.textOf(file, { start: Math.max(0, start - distance), end: end + distance });
}

/** `self.password or 'guest'` beside a broker on the same machine: RabbitMQ lets that account in from nowhere else. */
export function isBrokersDefault(text: string, { range, file, project }: Place): boolean {
  if (text !== 'guest') return false;
  const lines = around(project, file, range, 300);
  return /\blocalhost\b/.test(lines) && /(?:\|\||\?\?|\bor)\s*['"]guest['"]/.test(lines);
}

/** DocSearch's key only searches, and every reader's browser sends it. */
export function isSearchKey(
  name: string,
  text: string,
  { path = [], range }: LiteralFact,
  { file, project }: RuleContext,
): boolean {
  if (name !== 'apiKey' || !/^[\da-f]{32}$/.test(text)) return false;
  return path.some((part) => /algolia|docsearch/i.test(part)) || /\bindexName\b/.test(around(project, file, range, 250));
}

/** `npm run test:http`: what the tests start with is theirs. */
export function isOfTestScript({ range }: LiteralFact, { file, project }: RuleContext): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      (command) =>
        command.origin === 'package-script' &&
        /(?:^|[:._-])(?:pre|post)?(?:tests?|e2e|cypress|playwright)(?:[:._-]|$)|^test[a-z\d]+$/i.test(command.name ?? '') &&
        contains(command.range, range),
    );
}

/** `echo "root:Docker!" | chpasswd`: Azure's App Service logs in with it and lets nobody else reach the port (learn.microsoft.com/azure/app-service/configure-custom-container#enable-ssh). */
export function isOfAppService(text: string, { path = [] }: LiteralFact): boolean {
  return text === 'Docker!' && path.at(-1) === 'root';
}

/** `config.basicAuth.password === 'pass'`, a list `defaultLogins`: asks whether what is configured is still the word everybody knows. */
export function isKnownDefault(text: string, { binding, path = [] }: LiteralFact, isOneOfList: boolean): boolean {
  if (!isThrowAwayPassword(text)) return false;
  const isPart = (pattern: RegExp) => path.some((part) => pattern.test(part));
  if (binding === 'comparison') return isPart(/^(?:\w*config|conf|settings|options|opts|env)$/i);
  return isOneOfList && isPart(/^(?:default|known|weak|common)_?(?:creds|credentials|logins|passwords)$/i);
}

/** `if (secret === 'changeme-please') throw …`: what everybody can guess is refused, or warned of. */
export function isRefusedWhereCompared(
  text: string,
  { binding, range }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (binding !== 'comparison' || !isGuessable(text)) return false;
  return project.factsIn(file, 'refusal').some((refusal) => contains(refusal.range, range));
}

/** `case 'CharStrings':`, `key === 'FontBBox'`: what a lexer's token is compared with; a password may be any word. */
export function isWordCompared(text: string, kind: SecretKind, { binding }: LiteralFact): boolean {
  return binding === 'comparison' && kind === 'key' && !/\d/.test(text) && /^[\w$:.-]+$/.test(text);
}

/** `PWD=/srv/app`: where a shell stands. */
export function isWorkingDirectory(name: string, text: string): boolean {
  return /^(?:OLD)?PWD$/.test(name) && text.includes('/');
}

/** `test: { env: { ENCRYPTION_KEY: '…' } }` in the settings of Vite, and all settings of what only runs tests. */
export function isOfTestRunner({ path = [] }: LiteralFact, file: string): boolean {
  if (/(?:^|\/)(?:vitest|jest|playwright|cypress|karma|wdio|ava|nightwatch|mocha)[\w.-]*\.[cm]?[jt]s$/.test(file)) return true;
  if (/(?:^|\/)(?:tox\.ini|pytest\.ini|noxfile\.py)$/.test(file)) return true;
  return /(?:^|\/)vite[\w.-]*\.[cm]?[jt]s$/.test(file) && (path.includes('test') || path.at(-1) === 'env');
}

/** `keystore_password: cassandra` in `cassandra.yaml`: the word that a product brings its settings with, for a store that nobody has made yet. */
export function isStockStore(name: string, text: string, file: string): boolean {
  if (!/(?:key|trust)_?store|^key_?password$/i.test(name) || /\.(?:[cm]?[jt]sx?|py)$/.test(file)) return false;
  return text === 'changeit' || text.toLowerCase() === nameOf(file).toLowerCase().replace(/\..*$/, '');
}

/** `serviceProviderKeyPassword: password` beside the key: whoever tells of the key tells of its passphrase. */
export function isPassphraseOfKeyBeside(
  name: string,
  text: string,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  return (
    /key[-_]?(?:password|passphrase|pass)$/i.test(name) &&
    isThrowAwayPassword(text) &&
    project.factsIn(file, 'credential').some(({ type }) => type === 'private-key')
  );
}

/** `'named-api-key': ['shop.order.read', …]`: what the holder of such a key may do. */
export function isPermission(text: string, kind: SecretKind, isOneOfList: boolean): boolean {
  return kind === 'key' && isOneOfList && /^[a-z][\w-]*(?:[.:][\w-]+){1,5}$/.test(text) && isWords(text.replace(/\d+/g, ''));
}

/** `{ host: 'localhost', password: 'shoptest' }`: of a database on the same machine that tests run against, and says so. */
export function isOfLocalTests(text: string, { range, file, project }: Place): boolean {
  return (
    saysItIsForTests(text) &&
    /host(?:name)?['"]?\s*[:=]\s*['"](?:localhost|127\.0\.0\.1)['"]/i.test(around(project, file, range, 150))
  );
}

/** `'ENGINE': 'django.db.backends.'` names no driver: a stub, which the settings of each deploy fill in. */
export function isOfNoEngine({ range, file, project }: Place): boolean {
  return /["']ENGINE["']\s*:\s*["']django\.db\.backends\.["']/.test(around(project, file, range, 250));
}

/** `{ host: 'smtp.example.com', password: 'password' }`: nobody answers there. */
export function isOfPlaceholderHost(text: string, { range, file, project }: Place): boolean {
  return (
    isThrowAwayPassword(text) &&
    /(?:host|server|url|domain)\w*['"]?\s*[:=]\s*['"]?(?:[\w-]+\.)*(?:example\.(?:com|org|net)|[\w-]+\.(?:test|invalid|example))\b/i.test(
      around(project, file, range, 250),
    )
  );
}

/** `isDemoMode ? '123456' : ''`: what a demonstration is signed in with, before everybody's eyes. */
export function isOfDemonstration(text: string, { range, file, project }: Place): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 60), end: range.start });
  return isGuessable(text) && /\b\w*demo(?:Mode)?\b[^?:\n]*\?\s*['"`]?$/i.test(before);
}

/** Nx marks the tokens that may only read its cache, for the repository. */
export function isReadOnlyCacheToken(file: string, text: string): boolean {
  return /(?:^|\/)nx\.json$/.test(file) && /\|read(?:-only)?$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** Stands among labels, messages, field types or selectors. */
export function isForReaders(fact: LiteralFact): boolean {
  return (fact.path ?? []).some(
    (part) => textual.test(part) || /^(?:placeholders|examples|samples)$/.test(wordsOf(part).at(-1) ?? ''),
  );
}

/** `Joi.string().example('…')`: shows the reader of an API's description what a value looks like. */
export function isSampleOfSchema(range: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 40), end: range.start + 1 });
  // `example: 'sk_test_…'` of OpenAPI and of catalogues of credentials.
  if (/(?:^|[\s{,])['"]?examples?['"]?\s*:\s*(?:\[\s*|-\s*|[|>]-?\s*)?['"`]?.?$/s.test(before)) return true;
  if (/\.examples?\(\s*\[?\s*['"`].?$/s.test(before)) return true;
  const text = project.textOf(file, { start: Math.max(0, range.start - 3000), end: range.start });
  return openedAround(text).some((at) => ofSamples.test(text.slice(Math.max(0, at - 60), at)));
}

/** Before the bracket that opens one: `json_schema_extra={`, `"examples": [`, `OpenApiExample(`. */
const ofSamples =
  /(?:^|[^\w.])["']?(?:json_schema_extra|schema_extra|(?:openapi_)?examples?)["']?\s*[:=]\s*$|\b(?:OpenApi|Api)Examples?$/i;

/** Where the brackets stand that are open at a text's end, innermost first. */
function openedAround(text: string): number[] {
  const code = text.replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, (part) => ' '.repeat(part.length));
  const found: number[] = [];
  let depth = 0;
  for (let at = code.length - 1; at >= 0; at--) {
    if (')]}'.includes(code[at] as string)) depth++;
    else if ('([{'.includes(code[at] as string) && --depth < 0) {
      found.push(at);
      depth = 0;
    }
  }
  return found;
}

/** What a template generator offers in its prompts: whoever makes a project of it gives their own. */
export function isAnswerOfTemplate(file: string): boolean {
  return /(?:^|\/)(?:cookiecutter\.json|copier\.ya?ml)$/.test(file);
}

/** Rails keeps the keys of development and tests in the file where production reads the environment. */
export function isOfRailsDevelopment(
  { path = [] }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (!/(?:^|\/)config\/secrets\.yml$/.test(file) || !/^(?:development|test)$/.test(path[0] ?? '')) return false;
  return /^production:[\s\S]*<%= *ENV/m.test(project.textOf(file, { start: 0, end: 20_000 }));
}

/** `password: 'password'` in a map of field names; in the settings of a connection it is a password all the same. */
export function isNamesake(name: string, text: string, fact: LiteralFact): boolean {
  const bare = (value: string) => value.toLowerCase().replace(/[^a-z\d]/g, '');
  // `csrf_token_key = '_csrf_token'`, `KEY_MAIL_PASSWORD="mail-password"`: the key under which something is kept.
  const words = wordsOf(name);
  if (words.at(-1) === 'key' && words.slice(0, -1).join(' ') === wordsOf(text).join(' ')) return true;
  if (words[0] === 'key' && isWords(text) && wordsOf(text).length > 1 && /^[A-Z_]+$/.test(name)) return true;
  // `NODEBB_DB_PASSWORD: 'password'` in a map of variables to settings.
  if (/^[A-Z\d_]+$/.test(name) && bare(text) === words.at(-1) && (fact.path ?? []).some(isMap)) return true;
  if (isShortened(name, text)) return true;
  if (bare(name) !== bare(text)) return false;
  const settings =
    /(?:^|[^a-z])(?:db|database|databases|datasource|connection|conn|sql|mysql|mariadb|pg|postgres\w*|mongo\w*|redis|rabbitmq|amqp|smtp|mail|ldap|auth|credentials|sequelize|knex|pool|default)(?:$|[^a-z])/i;
  return !(fact.path ?? []).some((part) => settings.test(part.replace(/([a-z])([A-Z])/g, '$1 $2')));
}

/** `NEW_PHONE_PASSWORD_CONFIRMED = 'new-phone-pass-confirmed'`: the constant's own words, a few of them cut short. */
function isShortened(name: string, text: string): boolean {
  const whole = wordsOf(name);
  const words = wordsOf(text);
  return (
    /^[A-Z][A-Z\d_]+$/.test(name) &&
    words.length > 2 &&
    words.length === whole.length &&
    words.every((word, index) => word.length > 2 && whole[index]?.startsWith(word))
  );
}

function isMap(part: string): boolean {
  return wordsOf(part).some((word) => /^(?:map|mapping|mappings|keys|names|aliases|to)$/.test(word));
}

/** `'x-api-key': CLIENT_ID`: the constant that holds the text says that everybody may know it, wherever it is passed on. */
export function isNamedOtherwise(
  { range, name }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 120), end: range.start });
  const held = /(?:^|\n)\s*(?:export\s+)?(?:(?:const|let|var)\s+)?([A-Za-z_$][\w$]*)(?:\s*:\s*\w+)?\s*=\s*$/.exec(before)?.[1];
  return held !== undefined && held !== name && /^(?:ids?|name)$/.test(wordsOf(held).at(-1) ?? '');
}

const observers =
  /^(?:mixpanel|amplitude|bugsnag|rollbar|posthog|segment|heap|logrocket|fullstory|honeybadger|raygun|trackjs|airbrake|hotjar|intercom|pendo|clarity|matomo|plausible|growthbook|optimizely)$/;

/** `Bugsnag.start({ apiKey })`, `MIXPANEL_TOKEN`, `searchApiKey`: with it a page only sends what it saw, or asks what is public; every visitor has it. */
export function isShownToVisitors(
  name: string,
  { path = [], range }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  const words = [...path, name].flatMap(wordsOf);
  if (words.some((word) => /^(?:secret|private|admin|personal|management|server)$/.test(word))) return false;
  if (words.some((word) => observers.test(word)) || /search_?(?:only_?)?(?:api_?)?key$/i.test(name)) return true;
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  const callee = /([\w$]+)(?:\.\w+)?\(\s*\{[^{}()]*$/.exec(before)?.[1];
  return callee !== undefined && observers.test(callee.toLowerCase());
}

/** `on-profile: dev`: a document of a Spring file that only this profile reads. */
export function isOfDevelopersProfile(text: string, { range, file, project }: Place): boolean {
  if (!/\.ya?ml$/.test(file) || !isGuessable(text)) return false;
  const own = `${project.textOf(file, { start: 0, end: range.start }).split(/^---/m).at(-1)}${project.textOf(file, { start: range.end, end: range.end + 3000 }).split(/^---/m)[0]}`;
  return /(?:on-profile|^\s*profiles):\s*["']?(?:dev\w*|local|tests?)\b/m.test(own);
}
