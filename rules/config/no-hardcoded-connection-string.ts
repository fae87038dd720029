import type { EnvReadFact, LiteralFact, Range, Value } from '../facts';
import { type Credentials, isLocalOrServiceHost, passwordInConnectionString } from '../judgements/addresses/urls';
import {
  credentialsIn,
  declarationAt,
  fallbackOf,
  isCatalogueFile,
  isFirstAt,
  isProgram,
  isSecretFallback,
  isTestFile,
  literalFallback,
  textWithHoles,
} from '../judgements/credentials/credential-borders';
import { isHarmlessHere } from '../judgements/credentials/credential-places';
import { readFromEnvironment } from '../judgements/credentials/credential-suggestions';
import { isGuessable, isThrowAwayPassword } from '../judgements/credentials/credential-values';
import { isPlaceholder, isPlaceholderHost } from '../judgements/credentials/placeholders';
import { environmentName, wordsOf } from '../judgements/credentials/secret-names';
import { isSampleOfSchema } from '../judgements/credentials/shown-samples';
import { isAmongFakes } from '../judgements/credentials/stand-in-values';
import { isDevelopmentSettings, isInTrialFunction } from '../judgements/development/development';
import { isBesideDevelopment, isGuessableApart, isOfDevelopmentBlock, isOfTrial } from '../judgements/development/trial-places';
import { isEnvTemplate } from '../judgements/settings/dotenv-files';
import { isReplacedInDeploys } from '../judgements/settings/replaced-settings';
import { withoutFallback } from '../judgements/settings/required-reads';
import { nameOf } from '../paths';
import { defineRule, type RuleContext } from '../rule';

type Context = RuleContext<'url'>;

export default defineRule<'url'>({
  id: 'no-hardcoded-connection-string',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'config'],
  title: 'Hardcoded connection string',
  docs: {
    what: 'Reports a URL with a literal password (`scheme://user:pass@host`), and JDBC, ADO and ODBC strings with one, in code and config files.',
    why: 'Where a backing service is and how to log in to it differs in every deploy. Written down, the password is everybody’s who sees the repository, and swapping the database takes a change of code instead of a change of config.',
    examples: [
      {
        bad: { 'db.js': "export const url = 'postgres://shop:Tr0ub4dor3@db.acme.com:5432/shop';\n" },
        good: { 'db.js': 'export const url = process.env.DATABASE_URL;\n' },
      },
      {
        bad: { 'db.py': "URL = 'mysql://shop:Tr0ub4dor3@db.acme.com/shop'\n" },
        good: { 'db.py': "import os\n\nURL = os.environ['DATABASE_URL']\n" },
      },
      {
        bad: { 'application.properties': 'spring.datasource.url=jdbc:mysql://db.acme.com/shop?user=shop&password=Tr0ub4dor3\n' },
        good: { 'application.properties': 'spring.datasource.url=${DATABASE_URL}\n' },
      },
    ],
    fixSafety:
      'A suggestion: the variable must be set in every deploy before the release, and the password that was committed must be changed. Config files get it only where their reader fills in variables, such as Spring’s, Rails’ and appsettings.json.',
    silentOn:
      'A throw-away password to this machine or to a service of the same stack, where the environment around it says `development`, where a deploy’s settings take its place, and in code that no start reaches.',
    whenNotToUse: 'For the throw-away database of a sample that nobody deploys.',
    related: ['secretlint database-connection-string, basicauth', 'CSA hardcoded URI'],
  },
  messages: { url: 'This {what} carries a password; read it from {variable} in the environment.' },
  on: {
    literal(fact, context) {
      const { file, project } = context;
      if (fact.binding === 'fallback' || fallbackOf(project, file, fact.range)) return;
      if (!isProgram(file) && fact.binding !== 'key') return;
      const judged = credentialsOf(fact.text, context);
      if (
        !judged ||
        isExample(fact) ||
        isAmongFakes(fact.range, context) ||
        isOfScaffold(judged, context) ||
        isReplacedByMigrations(judged, context) ||
        isOfDevelopmentBlock(judged.password, fact) ||
        isBesideDevelopment(judged.password, fact.range, context) ||
        isOfExample(file, judged) ||
        isDefaultOfOption(fact.range, judged, context) ||
        // `settings.get('broker_url', 'amqp://guest:guest@localhost')`
        (fact.argumentOf?.callee === 'get' && (fact.argumentOf.position ?? 0) > 0 && isOfOwnMachine(judged)) ||
        isSampleOfSchema(fact.range, context) ||
        isOfDevelopment(fact.range, judged, context) ||
        !isFirstAt(project, file, fact, (other) => credentialsOf(other.text, context) !== undefined)
      )
        return;
      tell(context, fact.text, judged, fact.name, fact.path);
    },
    'env-read'(fact, context) {
      const value = literalFallback(fact);
      if (!value || isNested(fact, value, context) || isSecretFallback(fact)) return;
      const judged = credentialsOf(value, context);
      if (!judged) return;
      if (isOfOwnMachine(judged) || isOfDevelopment(value.range, judged, context)) return;
      tell(context, value, judged, fact.name);
    },
  },
});

function tell(
  context: Context,
  value: Value,
  credentials: Credentials,
  name: string | undefined,
  path?: readonly string[],
): void {
  const variable = variableFor(credentials, name, path);
  const what = /^(?:ado|libpq)$/.test(credentials.scheme) ? 'connection string' : 'URL';
  const read = fallbackOf(context.project, context.file, value.range);
  context.report({
    at: value.range,
    message: 'url',
    data: { what, variable },
    suggest: read ? withoutFallback(context, read) : readFromEnvironment(context, value, variable),
  });
}

/** `A || B || 'url'`: the inner read tells of it. */
function isNested(fact: EnvReadFact, value: Value, { file, project }: Context): boolean {
  return project
    .factsIn(file, 'env-read')
    .some(
      (other) =>
        other !== fact && other.range.start > fact.range.start && literalFallback(other)?.range.start === value.range.start,
    );
}

/** The literal credentials of a value that is a connection string as a whole. */
function credentialsOf(value: Value, { file, project }: Context): Credentials | undefined {
  if (isTestFile(file) || isOfTrial(file, project) || isCatalogueFile(file) || isEnvTemplate(file) || project.isGitIgnored(file))
    return undefined;
  const text = textWithHoles(value);
  const found = text === undefined ? undefined : passwordInConnectionString(text);
  // `driver://user:pass@localhost/dbname` is how `alembic init` leaves its file.
  if (!found || /^(?:driver|scheme|protocol|dialect)$/.test(found.scheme)) return undefined;
  const { user = '', password, host = '' } = found;
  if (/[\0{}$<>]/.test(password) || isPlaceholder(password) || (user.length > 1 && isPlaceholder(user))) return undefined;
  if (isPlaceholderHost(host)) return undefined;
  // `postgres://postgres:123456@localhost/dummy`: there is no such database.
  const database = /\/([\w-]+)(?:\?|$)/.exec(text ?? '')?.[1];
  if (database !== undefined && isPlaceholder(database) && isOfOwnMachine(found)) return undefined;
  if (declarationAt(project, file, value.range)) return undefined;
  // A token of GitHub in a clone URL is told of as what it is.
  return credentialsIn(project, file, value.range, 'provider-token').length > 0 ? undefined : found;
}

/** What a library's example reaches on the machine it is tried out on. */
function isOfExample(file: string, credentials: Credentials): boolean {
  return /(?:^|\/)(?:examples?|samples?|docs?)\//i.test(file) && isOfOwnMachine(credentials);
}

/** What developers' settings reach on their own machine. */
function isOfDevelopment(range: Range, credentials: Credentials, context: Context): boolean {
  const { file, project } = context;
  if (isGuessableApart(credentials.password, file)) return true;
  if (isLocalOrServiceHost(credentials.host) && isGuessable(credentials.password) && isInTrialFunction(file, range, project))
    return true;
  if (
    isLocalOrServiceHost(credentials.host) &&
    (isHarmlessHere(credentials.password, range, context) || (isGuessable(credentials.password) && isDevelopmentSettings(file)))
  )
    return true;
  if (!isReplacedInDeploys(range, context)) return false;
  const { host = '', password, user } = credentials;
  return (
    isOfOwnMachine(credentials) || (/(?:^|\.)(?:dev-?stack|local)(?:\.|$)/.test(host) && isThrowAwayPassword(password, user))
  );
}

function isOfOwnMachine({ host, password, user }: Credentials): boolean {
  return isLocalOrServiceHost(host) && isThrowAwayPassword(password, user);
}

/**
 * `alembic.ini`, whose `env.py` gives the URL that the program has: the file's own is never connected to. Where it reads the environment for
 * one, a database on the developer's own machine is what it falls back to.
 */
function isReplacedByMigrations(credentials: Credentials, { file, project }: Context): boolean {
  if (nameOf(file) !== 'alembic.ini') return false;
  return project.files.some(
    (other) =>
      nameOf(other) === 'env.py' &&
      (/set_main_option\(\s*["']sqlalchemy\.url["']/.test(project.textOf(other)) ||
        (isOfOwnMachine(credentials) &&
          project.factsIn(other, 'env-read').some(({ name }) => /(?:^|_)(?:URL|URI|DSN)$/.test(name)))),
  );
}

/** What a command writes into the settings that it makes for somebody who begins (`render('shop.ini.tpl', url=…)`), to be edited there. */
function isOfScaffold(credentials: Credentials, { file, project }: Context): boolean {
  return (
    isOfOwnMachine(credentials) &&
    project.factsIn(file, 'file-write').length > 0 &&
    /(["'`])[\w./-]*\.(?:tpl|tmpl|template|j2|jinja2?|mustache|hbs)\1/.test(project.textOf(file))
  );
}

/** `options.url = options.url || 'postgres://…'`: what an option is where its caller gives none. */
function isDefaultOfOption(range: Range, credentials: Credentials, { file, project }: Context): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 160), end: range.start });
  const option = /(?:^|[\s;{(])((?!process\.env|import\.meta)[\w$]+(?:\.[\w$]+)+)\s*=\s*([\w$.]+)\s*(?:\|\||\?\?)\s*$/.exec(
    before,
  );
  return option !== null && option[1] === option[2] && isOfOwnMachine(credentials);
}

/** `example: 'postgres://…'`, `placeholder="mysql://…"`: shows how one looks. */
function isExample({ name, path = [] }: LiteralFact): boolean {
  if (path.some((part) => /^(?:examples?|json_schema_extra|schema_extra)$/.test(part))) return true;
  return [...path.slice(-1), name ?? ''].some((part) =>
    wordsOf(part).some((word) =>
      /^(?:examples?|placeholder|help|hint|description|docs?|usage|samples?|tests?|regex)$/.test(word),
    ),
  );
}

const variables: Readonly<Record<string, string>> = {
  redis: 'REDIS_URL',
  rediss: 'REDIS_URL',
  amqp: 'AMQP_URL',
  amqps: 'AMQP_URL',
  mongodb: 'MONGODB_URI',
  'mongodb+srv': 'MONGODB_URI',
  smtp: 'SMTP_URL',
  smtps: 'SMTP_URL',
};

/** `DATABASE_URL` and its kin, or what the literal's own name says. */
function variableFor({ scheme }: Credentials, name: string | undefined, path?: readonly string[]): string {
  const own = name === undefined ? '' : environmentName(name, path);
  if (/_(?:URL|URI|DSN)$|CONNECTION_STRING$/.test(own)) return own;
  if (/^https?$|^ftp|^ws/.test(scheme)) return own === '' ? 'SERVICE_URL' : `${own}_URL`.replace(/_(?:URL|URI)_URL$/, '_URL');
  return variables[scheme] ?? 'DATABASE_URL';
}
