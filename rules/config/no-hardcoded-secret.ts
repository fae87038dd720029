import type { CredentialFact, LiteralFact } from '../facts';
import { declarationAt, isFirstAt, isProgram } from '../judgements/credentials/credential-borders';
import { type Context, judge, type Message, speaksOf, type Verdict } from '../judgements/credentials/hardcoded-secrets';
import { isTypedAlong } from '../judgements/credentials/known-values';
import { copiesInConfig, sameKeys, tokensLike } from '../judgements/credentials/same-credentials';
import { isAllowedByScanner } from '../judgements/credentials/scanner-allowlists';
import { inCommand, isOneOfList, secretSuggestions } from '../judgements/credentials/secret-suggestions';
import { isSampleOfSchema } from '../judgements/credentials/shown-samples';
import { isInTestModule } from '../judgements/development/trial-places';
import { isEnvTemplate } from '../judgements/settings/dotenv-files';
import type { Located } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';
import { contains } from '../values';

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
    silentOn:
      'What anybody would guess counts only where it opens something in production: in code that a start reaches, in settings that it loads, in scripts and manifests that deploy it. In other scripts only what is not tried first counts; in code that no start of an app reaches, in examples, seeds and data sets only what looks random; in folders and stacks of developers only a provider’s token. Pages of documentation and tests are not read.',
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

/** Typed along the keyboard, or a signed token that names nobody who issued it: a page shows what one looks like. */
function isShownInProse({ provider }: CredentialFact, token: string): boolean {
  if (isTypedAlong(token)) return true;
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return provider === 'JWT' && !/"(?:iss|exp)"\s*:/.test(claims);
}

function isDotenv({ file, project }: Context): boolean {
  return project.factsIn(file, 'env-declaration').some((declaration) => declaration.where === 'dotenv');
}
