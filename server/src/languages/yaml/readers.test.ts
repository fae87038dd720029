import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, FactOf, Range } from '../../../../rules/facts';
import { yaml } from './index';

function facts<K extends FactKind>(path: string, text: string, kind: K): FactOf<K>[] {
  const { facts: all, parseError } = yaml.extract({ path, text });
  expect(parseError).toBeUndefined();
  return all.filter((fact: Fact): fact is FactOf<K> => fact.kind === kind);
}

const slice = (text: string, range: Range | undefined) => range && text.slice(range.start, range.end);

describe('compose', () => {
  it('reads environments as maps and lists, with the place of each value', () => {
    const text =
      'services:\r\n  web:\r\n    build: .\r\n    environment:\r\n      - "é=1"\r\n      - "A=ü b"\r\n      - B\r\n      - C=${D:-e}\r\n';
    const found = facts('compose.yaml', text, 'env-declaration');
    expect(found.map(({ name, value, reference, valueRange }) => [name, value, reference, slice(text, valueRange)])).toEqual([
      ['A', 'ü b', undefined, 'ü b'],
      ['B', undefined, undefined, undefined],
      ['C', '${D:-e}', true, '${D:-e}'],
    ]);
  });

  it('reads interpolations, nested ones and escapes', () => {
    const text =
      'services:\n  web:\n    image: $A/b:${TAG-1}\n    environment:\n      X: $$HOME ${B:?must be set} ${C:-${D}} ${E:+x} ${F:-a:b}\n';
    const found = facts('compose.yaml', text, 'env-read');
    expect(
      found.map(({ name, fallback, fallbackTail }) => [
        name,
        fallback?.kind === 'literal' ? fallback.value : fallback?.kind,
        slice(text, fallbackTail),
      ]),
    ).toEqual([
      ['A', undefined, undefined],
      ['TAG', '1', '-1'],
      ['B', undefined, undefined],
      ['C', 'unknown', ':-${D}'],
      ['D', undefined, undefined],
      ['E', undefined, undefined],
      ['F', 'a:b', ':-a:b'],
    ]);
  });

  it('knows build, ports, volumes, replicas and what is one-shot', () => {
    const text = `services:
  web:
    build: { context: ../web, dockerfile: Dockerfile.prod, target: run }
    ports: ["80:8080/tcp", "127.0.0.1:81:82", 9000, "\${P}:1", {target: 5, published: "6"}]
    volumes: ["./a:/a:ro", "data:/d", /anonymous, { type: bind, source: ., target: /s, read_only: true }]
    command: node "server.js"
    depends_on: { setup: { condition: service_completed_successfully } }
    stop_grace_period: 1m30s
  setup:
    image: acme/x:1
    command: ["sh", "-c", "npm run migrate"]
`;
    const [web] = facts('deploy/docker-compose.yml', text, 'workload');
    expect(web?.build).toEqual({ context: 'web', dockerfile: 'web/Dockerfile.prod', target: 'run' });
    expect(
      web?.hostPorts?.map(({ host, target, range, targetRange }) => [host, target, slice(text, range), slice(text, targetRange)]),
    ).toEqual([
      [80, 8080, '80:8080/tcp', '8080'],
      [81, 82, '127.0.0.1:81:82', '82'],
      [6, 5, '{target: 5, published: "6"}', '5'],
    ]);
    expect(web?.volumes.map(({ type, source, target, readOnly }) => [type, source, target, readOnly])).toEqual([
      ['bind', './a', '/a', true],
      ['named', 'data', '/d', false],
      ['named', undefined, '/anonymous', false],
      ['bind', '.', '/s', true],
    ]);
    expect(web?.graceSeconds?.value).toBe(90);
    const commands = facts('docker-compose.yml', text, 'command');
    expect(
      commands.map(({ form, phase, oneShot, commands: [first] }) => [
        form,
        phase,
        oneShot,
        first?.program,
        slice(text, first?.words.at(-1)?.range),
      ]),
    ).toEqual([
      ['shell', 'start', undefined, 'node', 'server.js'],
      ['exec', 'start', true, 'npm', 'migrate'],
    ]);
  });

  it('takes what a base service gives, and files of developers for what they are', () => {
    const text =
      'services:\n  base:\n    build: .\n    environment: {A: b}\n  web:\n    extends: {service: base}\n    container_name: x\n';
    const [, web] = facts('docker-compose.dev.yml', text, 'workload');
    expect(web).toMatchObject({ name: 'web', build: { context: '' }, development: true });
    expect(facts('docker-compose.yml', text, 'workload')[0]?.development).toBeUndefined();
  });
});

describe('Kubernetes', () => {
  it('joins command and args, and finds words in folded text', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      command: [sh, -c]\n      args:\n        - >-\n          node\n          server.js\n          --port 80\n    - name: b\n      args: [--port, "80"]\n';
    const [a, b] = facts('pod.yaml', text, 'command');
    expect(a?.commands[0]?.words.map((word) => slice(text, word.range))).toEqual(['node', 'server.js', '--port', '80']);
    expect(b?.commands[0]).toMatchObject({ program: '', words: [{ text: '' }, { text: '--port' }, { text: '80' }] });
  });

  it('reads many documents and Lists, and leaves templates and encrypted Secrets alone', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  data: {A: "1"}\n---\napiVersion: v1\nkind: Secret\ndata:\n  A: ENC[x]\nsops: {}\n---\n# empty\n---\napiVersion: v1\nkind: Secret\ndata: {p: aHVudGVyMg==}\n';
    expect(facts('all.yaml', text, 'env-declaration').map(({ where, name, value }) => [where, name, value])).toEqual([
      ['configmap', 'A', '1'],
      ['secret', 'p', 'hunter2'],
    ]);
    expect(yaml.extract({ path: 'chart/templates/a.yaml', text: 'a: {{ .x }}\n{{- if }}\n' })).toEqual({ facts: [] });
    expect(yaml.extract({ path: 'playbook.yml', text: '- {% if x %}\n  a: b: c\n' })).toEqual({ facts: [] });
  });
});

describe('pipelines', () => {
  it('reads versions of setup steps and their matrices', () => {
    const text =
      'jobs:\n  a:\n    strategy:\n      matrix:\n        node: [18, "20.x"]\n    steps:\n      - uses: actions/setup-node@v4\n        with: {node-version: "${{ matrix.node }}"}\n      - uses: actions/setup-python@v5\n        with:\n          python-version: 3.10\n      - uses: actions/setup-node@v4\n        with: {node-version-file: .nvmrc}\n';
    expect(
      facts('.github/workflows/a.yml', text, 'runtime-version').map(({ runtime, source, version }) => [runtime, source, version]),
    ).toEqual([
      ['node', 'ci-matrix', '18||20.x'],
      ['python', 'ci', '3.10'],
    ]);
  });

  it('reads run steps with their directory, and no other shell', () => {
    const text =
      'defaults: {run: {working-directory: ./web/}}\njobs:\n  a:\n    steps:\n      - run: |\n          npm ci\n          echo "${{ secrets.X }}" | docker login -u é\n      - {run: print(1), shell: python}\n      - run: ls\n        working-directory: .\n';
    const found = facts('.github/workflows/a.yml', text, 'command');
    expect(found.map(({ cwd, commands }) => [cwd, ...commands.map(({ program }) => program)])).toEqual([
      ['web', 'npm', 'echo', 'docker'],
      ['', 'ls'],
    ]);
    expect(slice(text, found[0]?.commands[2]?.words.at(-1)?.range)).toBe('é');
  });

  it('tells pipelines that deploy from those that do not', () => {
    const workflow = (step: string) => `on: {push: {branches: [main]}}\njobs:\n  a:\n    steps:\n      - ${step}\n`;
    const deploys = (step: string) => facts('.github/workflows/a.yml', workflow(step), 'ci-trigger')[0]?.deploys;
    for (const step of [
      'run: kubectl apply -f k8s',
      'run: npm run deploy',
      'run: ./scripts/deploy.sh',
      "run: ssh web@host 'x'",
      'uses: superfly/flyctl-actions/x@v1\n      - run: flyctl deploy --remote-only',
      'uses: akhileshns/heroku-deploy@v3',
      'run: git push heroku HEAD:main',
      'uses: appleboy/ssh-action@v1',
    ])
      expect(deploys(step), step).toBe(true);
    for (const step of [
      'run: npm ci',
      'run: npm test',
      'uses: actions/checkout@v4',
      'run: kubectl version',
      'run: docker compose up -d',
      'uses: docker/build-push-action@v6',
      'run: helm lint chart',
      'run: curl -f localhost',
      'uses: azure/login@v2',
    ])
      expect(deploys(step), step).toBe(false);
  });

  it('reads a GitLab script that other jobs share', () => {
    const text =
      '.x: &x\n  - npm ci\njob:\n  image: node:20-alpine\n  script:\n    - *x\n    - !reference [.y, script]\n    - npm test\n';
    expect(facts('.gitlab-ci.yml', text, 'command').map((fact) => fact.text)).toEqual(['npm ci', 'npm test']);
    const moved = 'a:\n  script:\n    - cd web && npm ci\n    - npm test\n    - cd ..\n    - ls\n';
    expect(facts('.gitlab-ci.yml', moved, 'command').map((fact) => fact.cwd)).toEqual(['', 'web', 'web', '']);
    expect(facts('.gitlab-ci.yml', text, 'runtime-version')).toMatchObject([
      { version: '20', source: 'ci', range: { start: text.indexOf('20-'), end: text.indexOf('20-') + 2 } },
    ]);
  });
});

describe('hostile input', () => {
  /** Only what never ends takes this long, on any machine (milliseconds). */
  const timeout = 180_000;

  const samples: [string, string][] = [
    [
      'docker-compose.yml',
      'x: &x {A: "${B:-c}"}\nservices:\n  web:\n    build: {context: .}\n    environment: {<<: *x, P: "a\\n"}\n    ports: ["1:2"]\n    command: >\n      sh -c "a && b"\n',
    ],
    [
      'k8s.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          image: b\n          env: [{name: A, value: b}]\n          args: ["-c", |\n x]\n',
    ],
    [
      '.github/workflows/a.yml',
      'on: {push: {branches: [a]}}\njobs:\n  a:\n    services: {x: {image: y}}\n    steps:\n      - uses: a/b@c\n        with: {d: e}\n      - run: |\n          a\n',
    ],
    [
      '.gitlab-ci.yml',
      'a:\n  extends: [b, a]\n  script: [[x], y]\n  only: {refs: [z]}\nb: {extends: a, rules: [{if: "$CI_COMMIT_BRANCH == \\"x\\""}]}\n',
    ],
    ['values.yaml', 'image: {repository: a, tag: b}\nenv: [{name: A, value: b}]\nx: {password: "é"}\n'],
    [
      'kustomization.yaml',
      'images: [{name: a, newTag: b}]\nsecretGenerator: [{literals: [a=b]}]\npatches: [{patch: "kind: Deployment\\napiVersion: a\\nspec: {}\\n"}]\n',
    ],
  ];

  it.each(samples)('does not throw on any beginning of %s', (path, text) => {
    for (let end = 0; end <= text.length; end++) {
      const { facts: found } = yaml.extract({ path, text: text.slice(0, end) });
      for (const { range } of found)
        expect(range.start >= 0 && range.end <= end && range.start <= range.end, `${end}`).toBe(true);
    }
  });

  it('reads two megabytes', { timeout }, () => {
    const text = Array.from(
      { length: 3_000 },
      (_, i) =>
        `svc${i}:\n  password: "value ${i}"\n  hosts: [http://a${i}.internal, b]\n  note: |\n    some text of line ${i} ${'é and more '.repeat(30)}\n    ${'x '.repeat(150)}\n`,
    ).join('');
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(() => yaml.extract({ path: 'config/big.yml', text })).not.toThrow();
  });

  it.each(['docker-compose.yml', '.gitlab-ci.yml', '.github/workflows/a.yml', 'values.yaml', 'config.yml'])(
    'ends on an alias bomb as %s',
    { timeout },
    (path) => {
      let text = 'services:\n  a0: &a0 {image: x, script: [x, x, x, x, x, x, x, x], environment: {A: b}}\n';
      for (let i = 1; i < 12; i++)
        text += `  a${i}: &a${i} {extends: a${i - 1}, build: [${`*a${i - 1}, `.repeat(9)}], environment: {${Array.from({ length: 9 }, (_, k) => `k${k}: *a${i - 1}`).join(', ')}}}\n`;
      expect(() => yaml.extract({ path, text })).not.toThrow();
    },
  );
});
