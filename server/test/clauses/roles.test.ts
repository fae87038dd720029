import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules';
import type { Files } from '../fixture-case';
import { javascript, judge, python, type Sample, samplesIn } from './judged';

const factors = new Set(['processes', 'port-binding', 'concurrency', 'disposability', 'logs']);
/** What the catalogue says only of runtime files of services and workers. */
const ofProcesses = rules.filter(({ factor }) => factors.has(factor)).map(({ id }) => id);

/** A service that does everything right, beside which a file stands. */
function besideService(file: string): Files {
  return python.test(file)
    ? {
        'requirements.txt': 'gunicorn==23.0.0\n',
        Procfile: 'web: gunicorn serve:app\n',
        'serve.py': 'def app(environ, start_response):\n    start_response("204 No Content", [])\n    return []\n',
      }
    : {
        'package.json':
          '{ "name": "shop", "private": true, "type": "module", "scripts": { "start": "node serve.js" }, "dependencies": { "express": "5.1.0" } }\n',
        'serve.js':
          "import http from 'node:http';\n\nconst server = http.createServer((req, res) => res.end());\nserver.listen(process.env.PORT ?? 8080);\nprocess.on('SIGTERM', () => server.close());\n",
      };
}

/** Places that no started process reaches, by role. */
function placesFor(file: string): readonly (readonly [role: string, path: string])[] {
  return python.test(file)
    ? [
        ['test', 'tests/test_shop.py'],
        ['test', 'conftest.py'],
        ['tooling', 'scripts/check.py'],
        ['tooling', 'tools/report.py'],
        ['tooling', 'setup.py'],
        ['admin', 'migrations/0001_shop.py'],
        ['docs', 'examples/shop.py'],
        ['docs', 'docs/conf.py'],
      ]
    : [
        ['test', 'test/shop.js'],
        ['test', 'src/shop.test.js'],
        ['test', '__tests__/shop.js'],
        ['test', 'cypress/e2e/shop.cy.js'],
        ['tooling', 'webpack.config.js'],
        ['tooling', 'scripts/check.js'],
        ['tooling', 'tools/report.js'],
        ['tooling', 'bench/shop.js'],
        ['admin', 'migrations/20240101-shop.js'],
        ['admin', 'seeds/shop.js'],
        ['browser', 'public/shop.js'],
        ['docs', 'examples/shop.js'],
        ['docs', 'docs/shop.js'],
      ];
}

const isProgram = ({ at, files }: Sample) =>
  Object.keys(files)
    .filter((file) => javascript.test(file) || python.test(file))
    .every((file) => file === at);

describe('rules of processes speak of runtime files only', async () => {
  const samples = (await samplesIn(/\.(?:[cm]?[jt]s|py)$/, ofProcesses)).filter(isProgram);
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_title, { rule, files, at }) => {
    for (const [role, path] of placesFor(at)) {
      const found = await judge({ ...besideService(at), [path]: files[at] as string }, rule);
      expect(
        found.map(({ file, message }) => `${file}: ${message}`),
        `${role} ${path}`,
      ).toEqual([]);
    }
  });
});

describe('rules of processes speak of no library, command line or frontend', async () => {
  const samples = (await samplesIn(javascript, ofProcesses)).filter(isProgram);
  const manifests = [
    ['library', { name: 'kit', version: '1.0.0', main: 'index.js' }],
    ['command line', { name: 'kit', version: '1.0.0', bin: { kit: 'index.js' } }],
    [
      'frontend',
      { name: 'kit', private: true, scripts: { start: 'react-scripts start' }, dependencies: { 'react-scripts': '5.0.1' } },
    ],
  ] as const;
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_title, { rule, files, at }) => {
    for (const [kind, manifest] of manifests) {
      const app = { 'package.json': `${JSON.stringify(manifest)}\n`, 'index.js': inFunction(files[at] as string) };
      const found = await judge(app, rule);
      expect(
        found.map(({ file, message }) => `${file}: ${message}`),
        `${kind}\n${app['index.js']}`,
      ).toEqual([]);
    }
  });
});

/** What the file did when it was loaded is done where somebody calls it: a program that listens at its top is a service. */
function inFunction(text: string): string {
  const imports = /^(?:import\b.*|const .*\brequire\(.*)\n/gm;
  const above = [...text.matchAll(imports)].map(([line]) => line).join('');
  return `${above}\nexport async function run() {\n${text.replace(imports, '').replace(/^export (?:default )?/gm, '')}}\n`;
}

describe('no rule speaks of tests', async () => {
  const samples = await samplesIn(/\.(?:[cm]?[jt]sx?|py)$/);
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_title, { rule, files, at }) => {
    const { [at]: text, ...rest } = files;
    const name = at.slice(at.lastIndexOf('/') + 1);
    const paths = python.test(at) ? [`tests/test_${name}`] : [`test/${name}`, name.replace(/\.(\w+)$/, '.test.$1')];
    for (const path of paths) {
      const found = (await judge({ ...rest, [path]: text as string }, rule)).filter(({ file }) => file === path);
      expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    }
  });
});

describe('secrets are looked for in every role but test', async () => {
  const ids = ['no-hardcoded-secret', 'no-hardcoded-connection-string', 'no-secret-fallback', 'no-committed-private-key'];
  const samples = (await samplesIn(/\.(?:[cm]?[jt]s|py)$/, ids)).filter(isProgram);
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_title, { rule, files, at }) => {
    for (const [role, path] of placesFor(at)) {
      const found = await judge({ ...besideService(at), [path]: files[at] as string }, rule);
      expect([path, found.length]).toEqual([path, role === 'test' ? 0 : 1]);
    }
  });
});
