import { isMovingTag } from '../judgements/containers/image-tags';
import { isDevelopmentName } from '../judgements/development/development';
import { defineRule } from '../rule';

const digest = 'sha256:3e3b4c1f2a5d6978c0b1d2e3f4a5968778695a4b3c2d1e0f9e8d7c6b5a493827';

export default defineRule({
  id: 'prefer-image-digest',
  factor: 'dependencies',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['docker', 'k8s', 'compose'],
  title: 'Image without a digest',
  docs: {
    what: 'Reports an image that is referred to by its tag alone.',
    why: 'A tag can be pushed again, also a version. Only a digest names the same bytes tomorrow; tools such as Renovate keep it current.',
    examples: [
      { bad: { Dockerfile: 'FROM node:22.11.0\n' }, good: { Dockerfile: `FROM node:22.11.0@${digest}\n` } },
      {
        bad: { 'docker-compose.yml': 'services:\n  cache:\n    image: redis:7.4\n' },
        good: { 'docker-compose.yml': `services:\n  cache:\n    image: redis:7.4@${digest}\n` },
      },
      {
        bad: {
          'web.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n',
        },
        good: {
          'web.yaml': `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2@${digest}\n`,
        },
      },
    ],
    whenNotToUse: 'Where the registry keeps tags immutable.',
    related: ['zizmor unpinned-images', 'Checkov CKV_K8S_43'],
  },
  messages: {
    tag: 'Tag {tag} of {image} can be pushed again with other contents; add the digest.',
  },
  on: {
    image({ use, format, name, tag, digest: pinned, dynamic, local, built, development, stage, range }, { file, report }) {
      if ((use !== 'from' && use !== 'run') || pinned || dynamic || local || built || development) return;
      if (format === 'docker' && (isDevelopmentName(file) || isDevelopmentName(stage?.name ?? ''))) return;
      if (!['docker', 'k8s', 'compose'].includes(format) || tag === undefined || isMovingTag(tag)) return;
      report({ at: range, message: 'tag', data: { image: name, tag } });
    },
  },
});
