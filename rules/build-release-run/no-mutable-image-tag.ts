import type { ImageFact } from '../facts';
import { isMovingTag } from '../image-tags';
import { isWrittenPlainly, tagElsewhere } from '../pinned-images';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'no-mutable-image-tag',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s', 'compose', 'ci'],
  title: 'Mutable image tag',
  docs: {
    what: 'Reports an image that is deployed without a tag, or by a tag that moves from build to build.',
    why: 'A release has an identity and cannot be changed once it is made. With `latest` two nodes may run different builds of one release, a restart may bring in code that nobody released, and there is nothing to roll back to.',
    examples: [
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    image: ghcr.io/acme/web:latest\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    image: ghcr.io/acme/web:${TAG}\n' },
      },
      {
        bad: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: job }\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job\n',
        },
        good: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: job }\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job:1.4.2\n',
        },
      },
      {
        bad: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl set image deployment/web web=acme/web:latest\n',
        },
        good: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl set image deployment/web web=acme/web:${{ github.sha }}\n',
        },
      },
    ],
    fixSafety:
      'A suggestion: it names the tag that the repository names for this image elsewhere, which may be another version than the one that runs now.',
    whenNotToUse: 'For a sample or a sandbox that is to follow the newest build.',
    related: ['kube-linter latest-tag', 'Checkov CKV_K8S_14'],
  },
  messages: {
    untagged: 'Image {image} has no tag, which means latest; name the release to run by a version, commit or digest.',
    moving: 'Tag {tag} of image {image} moves to the next build; name the release to run by a version, commit or digest.',
  },
  on: {
    image(fact, { file, project, report }) {
      if ((fact.use !== 'run' && fact.use !== 'deploy') || fact.digest || fact.built || fact.development || fact.local) return;
      if (isUnresolved(fact) || isBuiltBeside(fact, project.factsIn(file, 'image'))) return;
      const isSetElsewhere =
        fact.format === 'k8s' &&
        project.facts('image').some(({ fact: other }) => other.overrides === fact.name && other !== fact);
      if (isSetElsewhere) return;
      const { name, tag } = fact;
      if (tag === undefined) {
        if (!fact.dynamic)
          report({ at: fact.range, message: 'untagged', data: { image: name }, suggest: pinned(fact, file, project) });
        return;
      }
      if (isMovingTag(tag))
        report({ at: fact.range, message: 'moving', data: { image: name, tag }, suggest: pinned(fact, file, project) });
    },
  },
});

/** Names of images are in lower case: `IMAGE_NAME` is filled in by a script. */
function isUnresolved({ name }: ImageFact): boolean {
  return /[A-Z]/.test(name.slice(name.indexOf('/') + 1)) && !name.includes('$');
}

/** Another service of the compose file builds this very image. */
function isBuiltBeside({ name, tag, format }: ImageFact, images: readonly ImageFact[]): boolean {
  return format === 'compose' && images.some((other) => other.built && other.name === name && other.tag === tag);
}

function pinned(fact: ImageFact, file: string, project: ProjectView): Fix[] | undefined {
  const tag = isWrittenPlainly(fact, file, project) ? tagElsewhere(fact, file, project) : undefined;
  return tag === undefined
    ? undefined
    : [{ title: `Run ${fact.name}:${tag}`, edits: [{ range: fact.range, text: `${fact.name}:${tag}` }] }];
}
