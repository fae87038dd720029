import type { CredentialFact, LiteralFact } from '../facts';
import { hole, isLocalOrServiceHost, passwordInConnectionString, queryParameters } from '../judgements/addresses/urls';
import { isOfOwnAccount } from '../judgements/credentials/accounts';
import { isClassified } from '../judgements/credentials/classified-values';
import {
  credentialsIn,
  declarationAt,
  fallbackOf,
  isCatalogueFile,
  isFirstAt,
  isPageOfDocumentation,
  isProgram,
  isTestFile,
  textWithHoles,
} from '../judgements/credentials/credential-borders';
import { isHarmlessHere } from '../judgements/credentials/credential-places';
import {
  isCredentialValue,
  isFakeKey,
  isGuessable,
  isPlaceholderAccount,
  isThrowAwayPassword,
  withoutScheme,
} from '../judgements/credentials/credential-values';
import {
  isBootstrapAccount,
  isBrokersDefault,
  isForDevelopment,
  isOfAppService,
  isOfDevelopersProfile,
  isOfLocalTests,
  isOfNoEngine,
  isOfPlaceholderHost,
  isOfRailsDevelopment,
  isOfTestRunner,
  isOfTestScript,
  isPassphraseOfKeyBeside,
  isReplacedInProduction,
  isStockStore,
} from '../judgements/credentials/development-credentials';
import { isAbsence, isForTests, isGivenDefault, isOfTestData } from '../judgements/credentials/harmless-fallbacks';
import {
  isCalledNoSecret,
  isHeldByDigits,
  isPublished,
  isSignedToken,
  isTypedAlong,
  saysItIsForTests,
} from '../judgements/credentials/known-values';
import {
  isKnownDefault,
  isNamedOtherwise,
  isNamesake,
  isPermission,
  isRefusedWhereCompared,
  isStoredDigest,
  isWordCompared,
  isWorkingDirectory,
} from '../judgements/credentials/namesakes';
import { isPlaceholder } from '../judgements/credentials/placeholders';
import { variableOf } from '../judgements/credentials/provider-variables';
import {
  isLinkToFile,
  isReadOnlyCacheToken,
  isSearchKey,
  isShownToVisitors,
  isSiteKey,
} from '../judgements/credentials/public-keys';
import { copiesInConfig, sameKeys, tokensLike } from '../judgements/credentials/same-credentials';
import { isAllowedByScanner, isOfScanner } from '../judgements/credentials/scanner-allowlists';
import { environmentName, secretKindAt } from '../judgements/credentials/secret-names';
import { inCommand, isOneOfList, type SecretPlace, secretSuggestions } from '../judgements/credentials/secret-suggestions';
import {
  isAmongMadeUp,
  isAnswerOfTemplate,
  isForReaders,
  isInTemplateExpression,
  isOfDemonstration,
  isSampleOfSchema,
} from '../judgements/credentials/shown-samples';
import { isAmongFakes, isKeptFromProduction } from '../judgements/credentials/stand-in-values';
import {
  isOfComposedDatabase,
  isOfHealthCheck,
  isOfJobsService,
  isOfPipelinesOwn,
  isOfStockImage,
  isThrowAwayContainer,
  isThrowAwayService,
} from '../judgements/credentials/throw-away-containers';
import { isInTestModule, isOfDevelopmentBlock, isOfTrial } from '../judgements/development/trial-places';
import { isOfTestsOfJob } from '../judgements/pipelines/pipeline-tests';
import { isSetAsDefault } from '../judgements/settings/defaults';
import { isEnvTemplate } from '../judgements/settings/dotenv-files';
import { isOfNoDeploy } from '../judgements/settings/replaced-settings';
import { nameOf } from '../paths';
import type { Located } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule, type RuleContext } from '../rule';
import { contains } from '../values';

type Message = 'password' | 'secret' | 'header' | 'token' | 'url' | 'argument';
type Context = RuleContext<Message>;

interface Verdict extends SecretPlace {
  readonly message: Message;
  readonly data: Readonly<Record<string, string>>;
}

export default defineRule<Message>({
  id: 'no-hardcoded-secret',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'docker', 'compose', 'k8s', 'ci', 'config', 'cmd'],
  title: 'Hardcoded secret',
  docs: {
    what: 'Reports a credential written into code, a config file or a command: a token in the format of a known provider, or a literal bound to a name such as `password`, `apiKey` or `Authorization`.',
    why: 'Whoever can read the repository, now or in any copy of its history, holds the key. It is the same in every deploy, and changing it takes a release. In the environment it is each deploy’s own and nobody else’s.',
    examples: [
      {
        bad: { 'db.js': "export const db = { host: process.env.DB_HOST, password: 'Tr0ub4dor&3' };\n" },
        good: { 'db.js': 'export const db = { host: process.env.DB_HOST, password: process.env.DB_PASSWORD };\n' },
      },
      {
        bad: { 'settings.py': "import os\n\nSECRET_KEY = 'q8#vN2x!7Lm4zR9k'\n" },
        good: { 'settings.py': "import os\n\nSECRET_KEY = os.environ['SECRET_KEY']\n" },
      },
      {
        bad: { 'application.yml': 'mail:\n  username: notifier\n  password: Tr0ub4dor&3\n' },
        good: { 'application.yml': 'mail:\n  username: notifier\n  password: ${MAIL_PASSWORD}\n' },
      },
      {
        bad: { 'deploy.sh': 'curl -H "Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543" https://deploy.acme.com/hook\n' },
        good: { 'deploy.sh': 'curl -H "Authorization: Bearer $DEPLOY_TOKEN" https://deploy.acme.com/hook\n' },
      },
      {
        bad: {
          Dockerfile:
            'FROM node:22-slim\nRUN curl -H "Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543" -O https://files.acme.com/fonts.tgz\n',
        },
        good: {
          Dockerfile:
            'FROM node:22-slim\nRUN --mount=type=secret,id=files,env=FILES_TOKEN curl -H "Authorization: Bearer $FILES_TOKEN" -O https://files.acme.com/fonts.tgz\n',
        },
      },
      {
        bad: {
          'compose.yaml': 'services:\n  cache:\n    image: redis:7.4\n    command: redis-server --requirepass Tr0ub4dor3\n',
        },
        good: {
          'compose.yaml':
            'services:\n  cache:\n    image: redis:7.4\n    command: redis-server --requirepass ${REDIS_PASSWORD:?}\n',
        },
      },
      {
        bad: {
          'worker.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: ghcr.io/acme/worker:1.4.2\n      args: ["--api-key", "q8xN2x7Lm4zR9kT5"]\n',
        },
        good: {
          'worker.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers:\n    - name: worker\n      image: ghcr.io/acme/worker:1.4.2\n      args: ["--api-key", "$(API_KEY)"]\n',
        },
      },
      {
        bad: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          curl -H "Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543" https://deploy.acme.com/hook\n',
        },
        good: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          curl -H "Authorization: Bearer $TOKEN" https://deploy.acme.com/hook\n        env:\n          TOKEN: ${{ secrets.DEPLOY_TOKEN }}\n',
        },
      },
    ],
    fixSafety:
      'A suggestion: the variable must be set in every deploy before the release, and the secret that was committed must be changed. The variable is written in the language of the file: `process.env.NAME`, `${NAME:?}` in a shell, `${{ secrets.NAME }}` in a workflow, a build secret in a Dockerfile, a secretKeyRef in Kubernetes. Config files get it only where their reader fills in variables (Spring, Rails, Symfony, logback, supervisord, appsettings.json and others); plain JSON, TOML and INI have no such thing.',
    whenNotToUse:
      'A token’s format also matches keys that are meant to be public, such as a browser’s Maps key; where one is, disable the rule on its line. The `apiKey` of a Firebase web app, publishable and public keys, and the sample tokens of documentation are known and not reported.',
    related: ['secretlint', 'Bandit B105', 'Semgrep generic.secrets', 'SonarJS S2068, S6418'],
  },
  messages: {
    password: '`{name}` is a hardcoded password; read it from the environment.',
    secret: '`{name}` is a hardcoded secret; read it from the environment.',
    header: 'The `{name}` header carries a hardcoded credential; read it from the environment.',
    token: 'This is a credential of {provider}; revoke it, and read the new one from the environment.',
    argument: 'The {kind} given to `{name}` is hardcoded; read it from the environment.',
    url: 'This URL carries a password; read it from the environment.',
  },
  on: {
    literal(fact, context) {
      const verdict = judge(fact, context);
      if (!verdict) return;
      const isFirst = isFirstAt(context.project, context.file, fact, (other) => judge(other, context) !== undefined);
      if (!isFirst) return;
      const [first, ...further] = accountsOf(fact, verdict, context);
      if (first && first !== fact) return;
      const [leading, ...copies] = copiesOf(fact, verdict, context);
      if (leading && leading.file !== context.file) return;
      context.report({
        at: fact.range,
        message: verdict.message,
        data: verdict.data,
        related: [
          ...copies.map((copy) => ({ file: copy.file, range: copy.fact.range, message: 'The same one stands here.' })),
          ...further.map(({ range }) => ({ file: context.file, range, message: 'Another one of the list.' })),
        ],
        // One variable for all of them is a change of more than this literal.
        suggest: copies.length > 0 && verdict.message !== 'password' ? [] : secretSuggestions(fact, verdict, context),
      });
    },

    credential(fact, context) {
      if (fact.type !== 'provider-token' || !speaksOf(context)) return;
      const { file, project } = context;
      const declaration = declarationAt(project, file, fact.range);
      if (declaration && (declaration.where !== 'dotenv' || !isEnvTemplate(file))) return;
      if (isDotenv(context) && !isEnvTemplate(file)) return;
      const isTold = project
        .factsIn(file, 'literal')
        .some((literal) => contains(literal.range, fact.range) && judge(literal, context) !== undefined);
      if (isTold || isSampleOfSchema(fact.range, context)) return;
      if (/\.(?:mdx?|markdown|rst|adoc|txt)$/i.test(file) && isShownInProse(fact, project.textOf(file, fact.range))) return;
      if (isInTestModule(file, fact.range, project) || isAllowedByScanner(project.textOf(file, fact.range), file, project))
        return;
      const [first, ...copies] = tokensLike(fact, context);
      if (first && first.file !== file) return;
      context.report({
        at: fact.range,
        message: 'token',
        data: { provider: fact.provider },
        related: copies
          .filter((copy) => copy.file !== file)
          .map((copy) => ({ file: copy.file, range: copy.fact.range, message: 'The same one stands here.' })),
        suggest: inCommand(fact, context),
      });
    },
  },
});

/** What this rule says of a literal; undefined where it is no credential or another rule's. */
function judge(fact: LiteralFact, context: Context): Verdict | undefined {
  if (!speaksOf(context)) return undefined;
  const { file, project } = context;
  const text = textWithHoles(fact.text);
  if (text === undefined || text === '') return undefined;
  if (credentialsIn(project, file, fact.range, 'private-key').length > 0) return undefined;
  if (declarationAt(project, file, fact.range)) return undefined;

  const [token] = credentialsIn(project, file, fact.range, 'provider-token');
  if (isSampleOfSchema(fact.range, context) || isAllowedByScanner(text, file, project)) return undefined;
  // A signed token that is no credential by its own claims: it has ended, or is a sample.
  if (!token && isSignedToken(text) && project.textOf(file, fact.range).includes(withoutScheme(text))) return undefined;
  if (token && !isPlaceholder(text.replaceAll(hole, ''))) return tokenVerdict(token, fact);
  if (fact.binding === 'fallback' || fallbackOf(project, file, fact.range)) return undefined;

  const connection = passwordInConnectionString(text);
  if (connection) {
    // In code and config that is `no-hardcoded-connection-string`; commands are this rule's.
    if (isProgram(file) || fact.binding === 'key' || fact.binding === 'attribute') return undefined;
    if (connection.password.includes(hole) || isPlaceholder(connection.password) || /^\$/.test(connection.password))
      return undefined;
    if (isPlaceholderAccount(connection)) return undefined;
    if (isLocalOrServiceHost(connection.host) && isThrowAwayPassword(connection.password, connection.user)) return undefined;
    if (isThrowAwayContainer(fact, context) || isOfTestScript(fact, context) || isOfPipelinesOwn(fact, connection, context))
      return undefined;
    if (isHarmlessHere(connection.password, fact.range, context)) return undefined;
    return { message: 'url', data: {}, variable: environmentName(fact.name ?? '') };
  }
  const parameter = secretParameter(text);
  if (parameter && !isCatalogueFile(file) && !isForReaders(fact) && !isLinkToFile(text)) {
    if (isToldWhereWritten(fact, parameter.value, context)) return undefined;
    const message = secretKindAt(parameter.name) === 'password' ? 'password' : 'secret';
    return { message, data: { name: parameter.name }, variable: environmentName(parameter.name), part: parameter };
  }
  return text.includes(hole) ? undefined : namedVerdict(fact, text, context);
}

/** The accounts of a list, which are told as one where they are many; empty where they are few. */
function accountsOf(fact: LiteralFact, { message }: Verdict, context: Context): readonly LiteralFact[] {
  const { name, path = [] } = fact;
  if (message !== 'password' || !(/\.(?:json5?|ya?ml)$/.test(context.file) || isOneOfList(fact, context))) return [];
  const place = path.join('.');
  const alike = context.project
    .factsIn(context.file, 'literal')
    .filter(
      (other) => other.name === name && (other.path ?? []).join('.') === place && judge(other, context)?.message === message,
    );
  return gatherRepeated(alike, () => '').find((group) => group.length > 1) ?? [];
}

/** The other places of one password or key, which are told as one where they are many; empty where they are few. */
function copiesOf(fact: LiteralFact, { message }: Verdict, context: Context): readonly Located<LiteralFact>[] {
  const { file, project } = context;
  const verdictOn = ({ file: other, fact: literal }: Located<LiteralFact>) =>
    judge(literal, { ...context, file: other, role: project.roleOf(other), app: project.appOf(other) });
  if (message === 'token' || message === 'secret')
    return fact.name === undefined ? [] : sameKeys(fact, context, (other) => verdictOn(other)?.message === message);
  if (message !== 'password' || isProgram(file)) return [];
  return copiesInConfig(fact, isProgram, context, (other) => verdictOn(other) !== undefined);
}

/** `https://api.acme.com/v1?api_key=…`: a name with its value in a URL. */
function secretParameter(text: string) {
  return queryParameters(text).find(({ name, value }) => {
    const kind = secretKindAt(name);
    return kind !== undefined && !value.includes(hole) && isCredentialValue(value, kind);
  });
}

function tokenVerdict(token: CredentialFact, fact: LiteralFact): Verdict {
  const isNamed = fact.name !== undefined && fact.binding !== 'header' && secretKindAt(fact.name, fact.path) !== undefined;
  const variable = isNamed ? environmentName(fact.name as string, fact.path) : undefined;
  return {
    message: 'token',
    data: { provider: token.provider },
    variable: variable ?? variableOf(token.provider),
  };
}

function namedVerdict(fact: LiteralFact, text: string, context: Context): Verdict | undefined {
  const { path, argumentOf } = fact;
  const { file, role, project } = context;
  // `jwt.sign(claims, '…')`: what the argument is for says what it is.
  const name = fact.name ?? argumentOf?.secret;
  const kind = secretKindAt(name, path);
  if (name === undefined || kind === undefined || isCatalogueFile(file) || isForReaders(fact)) return undefined;
  // `config.sample.yml` is copied and filled in, as a dotenv template is.
  if (!isProgram(file) && /[._-](?:examples?|samples?|template|tmpl|tpl|dist)(?:[._-]|$)/i.test(nameOf(file))) return undefined;
  if (isClassified(text, fact.range, context) || isWordCompared(text, kind, fact) || isWorkingDirectory(name, text))
    return undefined;
  if (isOfTestRunner(fact, file) || isStockStore(name, text, file)) return undefined;
  if (isSearchKey(name, text, fact, context) || isReadOnlyCacheToken(file, text)) return undefined;
  if (isAmongMadeUp(fact, context) || isOfTestScript(fact, context)) return undefined;
  if (isAnswerOfTemplate(file) || isInTemplateExpression(fact.range, context) || isOfRailsDevelopment(fact, context))
    return undefined;
  if (isOfAppService(text, fact) || isNamesake(name, text, fact) || isKnownDefault(text, fact, isOneOfList(fact, context)))
    return undefined;
  if (!isCredentialValue(text, kind, { weakCounts: isProgram(file) }) || isPublished(text)) return undefined;
  if (kind === 'key' && isHeldByDigits(text)) return undefined;
  if (isPermission(text, kind, isOneOfList(fact, context)) || isPassphraseOfKeyBeside(name, text, context)) return undefined;
  if (isOfOwnAccount(text, fact, context) || isGivenDefault(text, fact, context) || isNamedOtherwise(fact, context))
    return undefined;
  if (isCalledNoSecret(file, fact.range, project) || isForTests(name, text) || isOfTestData(fact, context)) return undefined;
  if (isInPipeline(fact, context) && isOfTestsOfJob(name, text, isGuessable(text), fact.range, context)) return undefined;
  if (isHarmlessHere(text, fact.range, context)) return undefined;
  const place = { range: fact.range, file, project };
  if (isOfLocalTests(text, place) || isOfPlaceholderHost(text, place) || isOfDemonstration(text, place)) return undefined;
  if (isShownToVisitors(name, fact, context) || isOfDevelopersProfile(text, place)) return undefined;
  if (isForDevelopment(text, place) || isBootstrapAccount(text, place) || isBrokersDefault(text, place) || isFakeKey(text))
    return undefined;
  if (path?.[0] === 'DATABASES' && isOfNoEngine(place)) return undefined;
  if (isAmongFakes(fact.range, context) || isKeptFromProduction(text, fact.place, context)) return undefined;
  if (isGuessable(text) && isOfNoDeploy(fact.range, context)) return undefined;
  if (isReplacedInProduction(fact, context) || (kind === 'password' && isStoredDigest(text, place))) return undefined;
  if ((fact.ofDevelopers && isGuessable(text)) || isOfDevelopmentBlock(text, fact) || isRefusedWhereCompared(text, fact, context))
    return undefined;
  if (isAbsence(name, text) || isSiteKey(name, text) || isSetAsDefault(fact.range, context)) return undefined;
  // Whoever can reach it stands at that machine.
  if (/^https?:\/\/\w+@(?:localhost|127\.0\.0\.1|host\.docker\.internal)(?=[:/])/.test(text)) return undefined;
  // Sentry's address goes to every browser.
  if (role === 'browser' && /^https:\/\/\w+@[\w.-]*sentry\.io\//.test(text)) return undefined;
  if (
    !isProgram(file) &&
    (isThrowAwayService(name, text, fact) || isOfStockImage(name, text, fact, context) || isThrowAwayContainer(fact, context))
  )
    return undefined;
  if (!isProgram(file) && (isOfJobsService(text, context) || (isGuessable(text) && /[._-]defaults?\.\w+$/i.test(file))))
    return undefined;
  if (isOfHealthCheck(text, fact, context)) return undefined;
  if (
    !isProgram(file) &&
    ((isGuessable(text) && saysItIsForTests(text) && !/insecure/i.test(text)) || isOfComposedDatabase(name, text, context))
  )
    return undefined;
  const isPassing =
    fact.binding === 'header' || fact.binding === 'comparison' || (path ?? []).some((part) => /headers?$/i.test(part));
  const variable = environmentName(
    name,
    isPassing ? [] : fact.binding === 'key' && !isProgram(file) ? [stemOf(file), ...(path ?? [])] : path,
  );
  if ((fact.binding === 'header' || withoutScheme(text) !== text) && isToldWhereWritten(fact, text, context)) return undefined;
  if (fact.binding === 'header') return { message: 'header', data: { name }, variable };
  if (argumentOf && name === argumentOf.secret)
    return {
      message: 'argument',
      data: { kind: kind === 'password' ? 'password' : 'key', name: argumentOf.callee },
      variable: name,
    };
  return { message: kind === 'password' ? 'password' : 'secret', data: { name }, variable };
}

function isInPipeline({ range }: LiteralFact, { file, project }: Context): boolean {
  return project.factsIn(file, 'command').some((command) => command.phase === 'ci' && contains(command.range, range));
}

/** `database` of `config/database.yml`. */
function stemOf(file: string): string {
  return /([^/.]*)[^/]*$/.exec(file)?.[1] ?? '';
}

/** `Bearer ${token}`, `?key=${token}`, where the constant behind it is reported itself. */
function isToldWhereWritten({ range }: LiteralFact, text: string, context: Context): boolean {
  const { file, project } = context;
  const credential = withoutScheme(text);
  if (project.textOf(file, range).includes(credential)) return false;
  return project
    .factsIn(file, 'literal')
    .some(
      (other) =>
        other.binding !== 'header' &&
        !contains(range, other.range) &&
        textWithHoles(other.text) === credential &&
        judge(other, context) !== undefined,
    );
}

/** Typed along the keyboard, or a signed token that names nobody who issued it: a page shows what one looks like. */
function isShownInProse({ provider }: CredentialFact, token: string): boolean {
  if (isTypedAlong(token)) return true;
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return provider === 'JWT' && !/"(?:iss|exp)"\s*:/.test(claims);
}

function isDotenv({ file, project }: Context): boolean {
  return project.factsIn(file, 'env-declaration').some((declaration) => declaration.where === 'dotenv');
}

function speaksOf({ file, project }: Context): boolean {
  if (isPageOfDocumentation(file)) return false;
  return !isTestFile(file) && !isOfTrial(file, project) && !isOfScanner(file) && !project.isGitIgnored(file);
}
