import { credentialsIn, isTestFile } from '../credential-borders';
import type { EnvDeclarationFact } from '../facts';
import { holdsSecret } from '../manifest-secrets';
import { defineRule } from '../rule';

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
  actions: 'Take {name} from the secrets of the repository',
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
    'env-declaration'(fact, { file, role, project, phrase, report }) {
      const message = messageOf[fact.where];
      if (!message || !fact.valueRange || role === 'test' || isTestFile(file) || project.isGitIgnored(file)) return;
      const isToken = credentialsIn(project, file, fact.valueRange, 'provider-token').length > 0;
      if (!isToken && !holdsSecret(fact, { file, declarations: project.factsIn(file, 'env-declaration') })) return;
      const object = fact.scope?.split('/')[1] || 'app';
      const edit = phrase.readSecret?.(fact, object);
      const title = titleOf[message]?.replace('{name}', fact.name).replace('{object}', object);
      report({
        at: fact.where === 'secret' ? fact.nameRange : fact.valueRange,
        message,
        data: { name: fact.name },
        suggest: edit && title ? [{ title, edits: [edit] }] : undefined,
      });
    },
  },
});
