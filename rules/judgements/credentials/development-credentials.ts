/** Credentials of developers and of tests, and those that production replaces. */

import type { LiteralFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isDevelopmentSettings, isInDevelopmentClass } from '../development/development';
import { isGuessable, isThrowAwayPassword } from './credential-values';
import { saysItIsForTests } from './known-values';
import { wordsOf } from './secret-names';
import { around } from './surroundings';

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

/** The first account of a database that a container brings: its password is the user's name, and nobody else reaches the host. */
export function isBootstrapAccount(text: string, { range, file, project }: Place): boolean {
  if (!/(?:^|\/)(?:docker|docker-entrypoint-initdb\.d|initdb\.d)\//.test(file)) return false;
  return userBeside({ range, file, project }) === text;
}

/** `self.password or 'guest'` beside a broker on the same machine: RabbitMQ lets that account in from nowhere else. */
export function isBrokersDefault(text: string, { range, file, project }: Place): boolean {
  if (text !== 'guest') return false;
  const lines = around(project, file, range, 300);
  return /\blocalhost\b/.test(lines) && /(?:\|\||\?\?|\bor)\s*['"]guest['"]/.test(lines);
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

/** `test: { env: { ENCRYPTION_KEY: '…' } }` in the settings of Vite, and all settings of what only runs tests. */
export function isOfTestRunner({ path = [] }: LiteralFact, file: string): boolean {
  if (/(?:^|\/)(?:vitest|jest|playwright|cypress|karma|wdio|ava|nightwatch|mocha)[\w.-]*\.[cm]?[jt]s$/.test(file)) return true;
  if (/(?:^|\/)(?:tox\.ini|pytest\.ini|noxfile\.py)$/.test(file)) return true;
  return /(?:^|\/)vite[\w.-]*\.[cm]?[jt]s$/.test(file) && (path.includes('test') || path.at(-1) === 'env');
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

/** `{ user: 'user@gmail.com', pass: 'password' }`, `username: 'name', password: 'pass'`: of an account that says which field it fills, and that nobody has. */
export function isOfFilledForm(text: string, { range, file, project }: Place): boolean {
  return (
    /^(?:my)?[-_]?pass(?:word|wd)?$/i.test(text) &&
    /\b(?:user|user_?name|login|e-?mail)['"]?\s*[:=]\s*['"](?:name|user_?name|(?:your|my|user|user_?name|name|e-?mail|someone|mail)[\w.-]*@[\w.-]+)['"]/i.test(
      around(project, file, range, 120),
    )
  );
}

/** Rails keeps the keys of development and tests in the file where production reads the environment. */
export function isOfRailsDevelopment(
  { path = [] }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (!/(?:^|\/)config\/secrets\.yml$/.test(file) || !/^(?:development|test)$/.test(path[0] ?? '')) return false;
  return /^production:[\s\S]*<%= *ENV/m.test(project.textOf(file, { start: 0, end: 20_000 }));
}

/** `on-profile: dev`: a document of a Spring file that only this profile reads. */
export function isOfDevelopersProfile(text: string, { range, file, project }: Place): boolean {
  if (!/\.ya?ml$/.test(file) || !isGuessable(text)) return false;
  const own = `${project.textOf(file, { start: 0, end: range.start }).split(/^---/m).at(-1)}${project.textOf(file, { start: range.end, end: range.end + 3000 }).split(/^---/m)[0]}`;
  return /(?:on-profile|^\s*profiles):\s*["']?(?:dev\w*|local|tests?)\b/m.test(own);
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

/** The text that a sibling named `user` or `username` has, in the lines around. */
function userBeside({ range, file, project }: Place): string | undefined {
  return /\b(?:user|username)['"]?\s*[:=]\s*(?:[\w.]+\([^()\n]*,\s*)?['"]([\w.-]+)['"]/i.exec(
    around(project, file, range, 200),
  )?.[1];
}

export interface Place extends Pick<RuleContext, 'file' | 'project'> {
  readonly range: Range;
}

/** `echo "root:Docker!" | chpasswd`: Azure's App Service logs in with it and lets nobody else reach the port (learn.microsoft.com/azure/app-service/configure-custom-container#enable-ssh). */
export function isOfAppService(text: string, { path = [] }: LiteralFact): boolean {
  return text === 'Docker!' && path.at(-1) === 'root';
}

/** What a server is started with, unlike what a provider gave out. */
export function isOwnSecret(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => /^(?:secret|password|passwd|pass|requirepass|passphrase)$/.test(word)) &&
    !words.some((word) => /^(?:client|api|access)$/.test(word))
  );
}
