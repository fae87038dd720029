import type { EnvDeclarationFact, Range } from '../facts';
import { ignoreEdit } from '../ignore-edits';
import { passwordInConnectionString } from '../judgements/addresses/urls';
import { isOfDeployedChart } from '../judgements/containers/deployed-charts';
import { isDevelopersStack } from '../judgements/containers/production-stacks';
import { credentialsIn, isTestFile } from '../judgements/credentials/credential-borders';
import { isGuessable } from '../judgements/credentials/credential-values';
import { isCalledNoSecret } from '../judgements/credentials/known-values';
import { holdsSecret } from '../judgements/credentials/manifest-secrets';
import { isInDevelopersFolder, isOfTrial } from '../judgements/development/trial-places';
import { isOfTestsOfJob } from '../judgements/pipelines/pipeline-tests';
import type { Located, ProjectView } from '../project';
import { defineRule, type Fix, type TextEdit } from '../rule';
import { wholeLines } from '../whole-lines';

type MessageId = 'compose' | 'k8s' | 'configmap' | 'secret' | 'generator' | 'helm' | 'actions' | 'gitlab';

const messageOf: Partial<Record<EnvDeclarationFact['where'], MessageId>> = {
  compose: 'compose',
  k8s: 'k8s',
  configmap: 'configmap',
  secret: 'secret',
  'secret-generator': 'generator',
  'helm-values': 'helm',
  'github-actions': 'actions',
  'gitlab-ci': 'gitlab',
};

const titleOf: Partial<Record<MessageId, string>> = {
  compose: 'Take {name} from the environment',
  k8s: 'Take {name} from the Secret {object}',
  generator: 'Read the Secret {object} from {object}.env',
  helm: 'Leave {name} empty, to be passed at deploy time',
  actions: 'Take {name} from the secrets of the repository',
  gitlab: "Take out {name}, to be set in the project's CI/CD settings",
};

export default defineRule<MessageId>({
  id: 'no-plaintext-secret-in-manifest',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s', 'compose', 'ci'],
  title: 'Secret in a manifest',
  docs: {
    what: 'Reports a secret whose value is written into a Kubernetes manifest, compose file, chart or workflow.',
    why: 'Everyone who can read the repository can read the secret, in every commit since; it cannot be changed without a commit, and all deploys share it. Config that differs between deploys, credentials first, belongs in the environment of each deploy.',
    examples: [
      {
        bad: {
          'k8s/api.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  selector: { matchLabels: { app: api } }\n  template:\n    metadata: { labels: { app: api } }\n    spec:\n      containers:\n        - name: api\n          image: ghcr.io/acme/api:1.4.2\n          env:\n            - name: DB_PASSWORD\n              value: tr0ub4dor\n`,
        },
        good: {
          'k8s/api.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  selector: { matchLabels: { app: api } }\n  template:\n    metadata: { labels: { app: api } }\n    spec:\n      containers:\n        - name: api\n          image: ghcr.io/acme/api:1.4.2\n          env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef:\n                  name: api\n                  key: db-password\n`,
        },
      },
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    environment:\n      JWT_SECRET: 6cG3p9QvXw1z\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n' },
      },
      {
        bad: {
          '.github/workflows/release.yml':
            'on: push\nenv:\n  NPM_TOKEN: 6cG3p9QvXw1z\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm publish\n',
        },
        good: {
          '.github/workflows/release.yml':
            'on: push\nenv:\n  NPM_TOKEN: ${{ secrets.NPM_TOKEN }}\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm publish\n',
        },
      },
      {
        bad: { '.gitlab-ci.yml': 'variables:\n  DEPLOY_TOKEN: k3Jv9Lq2Wm8Zx4Tn\ndeploy:\n  script: [./deploy]\n' },
        good: { '.gitlab-ci.yml': 'deploy:\n  script: [./deploy]\n' },
      },
    ],
    fixSafety:
      'Suggested only: the Secret, variable or repository secret must exist before the next deploy, and the old value must be revoked.',
    whenNotToUse: 'For the throw-away credentials of a cluster that exists on developers’ machines alone.',
    related: ['kube-linter env-var-secret', 'Checkov CKV_SECRET'],
  },
  messages: {
    compose: '{name} is written in plain text; take it from the environment and keep its value out of the repository.',
    k8s: '{name} is written in plain text; refer to a key of a Secret that is not committed.',
    configmap: 'A ConfigMap is no place for {name}; keep it in a Secret that is not committed.',
    secret:
      'The value of {name} is committed with this Secret; base64 hides nothing, so create or seal it outside the repository.',
    generator: 'The value of {name} is committed with this secretGenerator; read it from a file that is not committed.',
    helm: '{name} is written in plain text into the values of the chart; pass it at deploy time or name an existing Secret.',
    actions: '{name} is written in plain text; store it as a secret of the repository and refer to it.',
    gitlab: '{name} is written in plain text; define it as a masked CI/CD variable of the project.',
  },
  on: {
    'env-declaration'(fact, { file, project, phrase, report }) {
      const message = messageOf[fact.where];
      if (!message || !fact.valueRange || !isTold(fact, file, project)) return;
      const [first, ...copies] = copiesOf(fact, project);
      if (first && first.file !== file) return;
      const object = fact.scope?.split('/')[1] || 'app';
      const edit = phrase.readSecret?.(fact, object);
      const title = titleOf[message]?.replace('{name}', fact.name).replaceAll('{object}', object);
      const ignored = message === 'generator' ? [ignoreEdit(project, siblingOf(file, `${object}.env`))] : [];
      const suggestion = edit && title ? { title, edits: [edit, ...ignored] } : moveToSecret(fact, file, project);
      report({
        at: fact.where === 'secret' ? fact.nameRange : fact.valueRange,
        message,
        data: { name: fact.name },
        related: copies.map((copy) => ({ file: copy.file, range: copy.fact.range, message: 'The same one stands here.' })),
        suggest: suggestion && copies.length === 0 ? [suggestion] : undefined,
      });
    },
  },
});

function isTold(fact: EnvDeclarationFact, file: string, project: ProjectView): boolean {
  if (
    !fact.valueRange ||
    project.roleOf(file) === 'test' ||
    isTestFile(file) ||
    isOfTrial(file, project) ||
    isInDevelopersFolder(file) ||
    isForReaders(fact, file) ||
    project.isGitIgnored(file)
  )
    return false;
  if (credentialsIn(project, file, fact.valueRange, 'provider-token').length > 0) return true;
  // `secrets_template.yml` is copied and filled in.
  if (fact.where === 'secret' && /[._-](?:template|example|sample)s?\.ya?ml$/i.test(file)) return false;
  const toBeReplaced = (declared: EnvDeclarationFact) => isToBeReplaced(declared, file, project);
  const declarations = project.factsIn(file, 'env-declaration');
  const surroundings = {
    file,
    declarations,
    toBeReplaced,
    isToFillIn: isToFillIn(file, project),
    isOfDeployedChart: isOfDeployedChart(file, project),
    isForDevelopers: isDevelopersStack(file, project),
  };
  return holdsSecret(fact, surroundings) && !isOfNoUse(fact, fact.valueRange, file, project);
}

/** One value under one name in three manifests or more, the first of each; empty where they are fewer. */
function copiesOf({ name, value, where }: EnvDeclarationFact, project: ProjectView): readonly Located<EnvDeclarationFact>[] {
  const same = project
    .facts('env-declaration')
    .filter(
      ({ file, fact }) => fact.name === name && fact.value === value && fact.where === where && isTold(fact, file, project),
    );
  const first = same.filter((other, index) => same.findIndex((each) => each.file === other.file) === index);
  return first.length > 2 ? first : [];
}

/** Opens nothing outside a job that tests, or is called no secret by the comment beside it. */
function isOfNoUse(fact: EnvDeclarationFact, range: Range, file: string, project: ProjectView): boolean {
  const value = passwordInConnectionString(fact.value ?? '')?.password ?? fact.value ?? '';
  if (fact.where === 'github-actions' || fact.where === 'gitlab-ci') {
    if (isOfTestsOfJob(fact.name, value, isGuessable(value), range, { file, project })) return true;
  }
  return isCalledNoSecret(file, { start: Math.min(range.start, fact.nameRange.start), end: range.end }, project);
}

/** `# This file is a template: fill it in` at the head of the file. */
function isToFillIn(file: string, project: ProjectView): boolean {
  const head = /^(?:\s*(?:#.*|---[ \t]*)?\n)*/.exec(project.textOf(file, { start: 0, end: 2000 }))?.[0] ?? '';
  return /\b(?:as a|is a|this|an?) (?:\w+ )?(?:template|example|sample)\b|\bfill (?:it |this |them |these )?(?:in|out)\b|\breplace (?:the|these|this|with|all|every)\b|\bplaceholders?\b|\b(?:edit|change|update) (?:the|these|this|all)\b/i.test(
    head,
  );
}

/** `# replace with your access key` on its line, on the one of its name or on the one above. */
function isToBeReplaced({ nameRange, valueRange }: EnvDeclarationFact, file: string, project: ProjectView): boolean {
  const start = Math.min(nameRange.start, valueRange?.start ?? nameRange.start);
  const end = Math.max(nameRange.end, valueRange?.end ?? nameRange.end);
  const before = project.textOf(file, { start: Math.max(0, start - 200), end: start }).split('\n');
  const after = project.textOf(file, { start: end, end: end + 120 }).split('\n')[0] ?? '';
  const lines = [...before.slice(-2, -1).filter((line) => /^\s*#/.test(line)), project.textOf(file, { start, end }), after];
  return lines.some((line) => /#.*\b(?:replace|fill in|insert|enter|put|paste)\b.*\byour\b/i.test(line));
}

/** `values.example.yaml`, `compose.sample.yml`: copied and filled in. */
function isForReaders({ where }: EnvDeclarationFact, file: string): boolean {
  return (where === 'helm-values' || where === 'compose') && /[._-](?:examples?|samples?|dist)\.\w+$/i.test(file);
}

function siblingOf(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}

/** What is known to take a ConfigMap's key takes it from a Secret of the same name, and the ConfigMap lets it go. */
function moveToSecret({ where, name, scope, range }: EnvDeclarationFact, file: string, project: ProjectView): Fix | undefined {
  const object = scope?.split('/')[1];
  const entry = where === 'configmap' && object ? wholeLines(project, file, range) : undefined;
  if (!entry || !object) return undefined;
  const byKey = project
    .facts('env-declaration')
    .filter(({ fact: { configMapKey } }) => configMapKey?.name === object && configMapKey.key === name)
    .flatMap(({ file: consumer, fact: { configMapKey } }) =>
      configMapKey ? [{ file: consumer, range: configMapKey.range, text: 'secretKeyRef' }] : [],
    );
  const whole = project
    .facts('workload')
    .flatMap(({ file: consumer, fact }) =>
      fact.containers.flatMap(({ configMaps = [] }) =>
        configMaps.filter((each) => each.name === object).map((each) => ({ file: consumer, range: each.range })),
      ),
    )
    .flatMap((item) => besideItem(project, item, `secretRef:\n`, object));
  if (byKey.length + whole.length === 0) return undefined;
  return { title: `Take ${name} from a Secret ${object}`, edits: [{ file, range: entry, text: '' }, ...byKey, ...whole] };
}

/** A further item of a block list, after this one. */
function besideItem(
  project: ProjectView,
  { file, range }: { readonly file: string; readonly range: Range },
  head: string,
  object: string,
): TextEdit[] {
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  const indent = /(?:^|\n)( *)- $/.exec(before)?.[1];
  const written = project.textOf(file, range).trimEnd();
  if (indent === undefined || written.startsWith('{')) return [];
  const end = range.start + written.length;
  return [{ file, range: { start: end, end }, text: `\n${indent}- ${head}${indent}    name: ${object}` }];
}
