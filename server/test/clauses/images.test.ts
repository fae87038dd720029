import { describe, expect, it } from 'vitest';
import type { Files } from '../fixture-case';
import { judge } from './judged';

const rule = 'no-mutable-image-tag';
const pod = (image: string) => `metadata: { name: shop }\nspec:\n  containers:\n    - name: shop\n      image: ${image}\n`;
const template = (image: string) =>
  `metadata: { name: shop }\nspec:\n  template:\n    spec:\n      containers:\n        - name: shop\n          image: ${image}\n`;
const workflow = (job: string, steps: string) =>
  `on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps}`;

/** Clause 12: what a workload, compose service or deploy step runs. */
const deployed: readonly (readonly [place: string, file: string, text: (image: string) => string])[] = [
  ['Pod', 'k8s/shop.yaml', (image) => `apiVersion: v1\nkind: Pod\n${pod(image)}`],
  ...(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'] as const).map(
    (kind) => [kind, 'k8s/shop.yaml', (image: string) => `apiVersion: apps/v1\nkind: ${kind}\n${template(image)}`] as const,
  ),
  ['Job', 'k8s/shop.yaml', (image) => `apiVersion: batch/v1\nkind: Job\n${template(image)}`],
  [
    'CronJob',
    'k8s/shop.yaml',
    (image) =>
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: shop }\nspec:\n  schedule: '@daily'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: shop\n              image: ${image}\n`,
  ],
  [
    'List',
    'k8s/shop.yaml',
    (image) =>
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    metadata: { name: shop }\n    spec:\n      initContainers:\n        - { name: first, image: ${image} }\n      containers:\n        - { name: shop, image: 'acme/shop:1.4' }\n`,
  ],
  ['compose service', 'compose.yaml', (image) => `services:\n  shop:\n    image: ${image}\n`],
  [
    'deploy step',
    '.github/workflows/deploy.yml',
    (image) => workflow('', `      - run: kubectl set image deployment/shop shop=${image}\n`),
  ],
  [
    'platform’s command in a deploy step',
    '.gitlab-ci.yml',
    (image) => `deploy:\n  environment: production\n  script:\n    - gcloud run deploy shop --image=${image}\n`,
  ],
  [
    'Helm values',
    'chart/values.yaml',
    (image) => `image:\n  repository: ${image.replace(/:[^/]*$/, '')}\n  tag: ${/:([^/]*)$/.exec(image)?.[1] ?? '""'}\n`,
  ],
];

const moving = [
  'latest',
  'main',
  'master',
  'develop',
  'dev',
  'staging',
  'prod',
  'production',
  'stable',
  'edge',
  'nightly',
  'current',
];
const fixed = [
  'acme/shop:1.4.2',
  'registry.acme.com:5000/shop:2024-11-02',
  'acme/shop@sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f',
];

describe('deployed images', () => {
  it.each(deployed)('%s', async (place, file, text) => {
    const chart: Files = place === 'Helm values' ? { 'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' } : {};
    for (const tag of moving) {
      const found = await judge({ ...chart, [file]: text(`acme/shop:${tag}`) }, rule);
      expect([tag, found.length]).toEqual([tag, 1]);
    }
    if (place !== 'Helm values') {
      expect(await judge({ [file]: text('registry.acme.com:5000/shop') }, rule), 'no tag').toHaveLength(1);
      for (const image of fixed) expect(await judge({ [file]: text(image) }, rule), image).toEqual([]);
    }
  });
});

const silent: readonly (readonly [place: string, files: Files])[] = [
  [
    'the container of a CI job',
    { '.github/workflows/test.yml': workflow('    container: acme/kit:latest\n', '      - run: make test\n') },
  ],
  [
    'throw-away services of a CI job',
    {
      '.github/workflows/test.yml': workflow(
        '    services:\n      db:\n        image: postgres:latest\n',
        '      - run: make test\n',
      ),
    },
  ],
  [
    'the image of a GitLab job',
    { '.gitlab-ci.yml': 'image: node:latest\ntest:\n  services: [postgres:latest]\n  script: [make]\n' },
  ],
  [
    'an extra tag that is pushed',
    {
      '.github/workflows/build.yml': workflow(
        '',
        '      - run: docker build -t acme/shop:$GITHUB_SHA -t acme/shop:latest .\n      - run: docker push acme/shop:latest\n',
      ),
    },
  ],
  [
    'a tag that Kustomize sets',
    {
      'k8s/kustomization.yaml': 'resources: [shop.yaml]\nimages:\n  - name: acme/shop\n    newTag: 1.4.2\n',
      'k8s/shop.yaml': `apiVersion: v1\nkind: Pod\n${pod('acme/shop:latest')}`,
    },
  ],
  [
    'the chart’s version where the tag is empty',
    {
      'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: 1.4.2\n',
      'chart/values.yaml': 'image:\n  repository: acme/shop\n  tag: ""\n',
    },
  ],
  ['a tag from the environment', { 'compose.yaml': 'services:\n  shop:\n    image: acme/shop:${TAG}\n' }],
  ['a moving default of one', { 'compose.yaml': 'services:\n  shop:\n    image: acme/shop:${TAG:-latest}\n' }],
  ['an image that is built here', { 'compose.yaml': 'services:\n  shop:\n    build: .\n    image: acme/shop:latest\n' }],
  ['a development compose file', { 'docker-compose.override.yml': 'services:\n  shop:\n    image: acme/shop:latest\n' }],
  [
    'a template',
    {
      'chart/templates/pod.yaml': `apiVersion: v1\nkind: Pod\n${pod('"{{ .Values.image.repository }}:{{ .Values.image.tag }}"')}`,
    },
  ],
];

describe('images that are not deployed, or whose tag stands elsewhere', () => {
  it.each(silent)('%s', async (_place, files) => {
    expect((await judge(files, rule)).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});
