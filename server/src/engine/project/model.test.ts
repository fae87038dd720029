import { describe, expect, it } from 'vitest';
import { json, loadProject } from '../../../test/project';
import type { Project } from './project';

const server = `import http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`;

function roles(project: Project, ...files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, project.roleOf(file)]));
}

describe('apps', () => {
  it('is the nearest manifest; a module marker is none; stray sources make one at the root', async () => {
    const project = await loadProject({
      'package.json': json({ name: 'root', private: true, workspaces: ['packages/*'] }),
      'packages/api/package.json': json({ name: '@acme/api', scripts: { start: 'node src/server.js' } }),
      'packages/api/src/server.js': server,
      'packages/api/src/package.json': json({ type: 'module' }),
      'packages/lib/package.json': json({ name: '@acme/lib', main: 'index.js' }),
      'packages/lib/index.js': 'export const x = 1;\n',
    });
    expect(project.apps.map(({ path, kind }) => [path, kind])).toEqual([
      ['', 'library'],
      ['packages/api', 'service'],
      ['packages/lib', 'library'],
    ]);
    expect(project.appOf('packages/api/src/server.js')?.name).toBe('@acme/api');
    const stray = await loadProject({ 'server.js': server });
    expect(stray.apps).toMatchObject([{ path: '', kind: 'service', manifests: [], ecosystems: ['npm'] }]);
    expect((await loadProject({ Dockerfile: 'FROM node:20\n' })).apps).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['listens at its top', { 'a.js': server }, 'service'],
    [
      'listens in what an entry calls elsewhere',
      {
        'package.json': json({ scripts: { start: 'node index.js' } }),
        'index.js': `import { run } from './lib/run.js';\nrun();\n`,
        'lib/run.js': `import http from 'node:http';\nexport function run() { http.createServer().listen(process.env.PORT); }\n`,
      },
      'service',
    ],
    [
      'is started and does not listen',
      {
        'package.json': json({ scripts: { start: 'node worker.js' } }),
        'worker.js': 'setInterval(() => {}, 1000);\n',
      },
      'worker',
    ],
    ['has a bin only', { 'package.json': json({ bin: './cli.js' }), 'cli.js': 'console.log(1);\n' }, 'cli'],
    ['exports only', { 'package.json': json({ main: 'index.js' }), 'index.js': 'export const a = 1;\n' }, 'library'],
    [
      'is bundled for browsers',
      {
        'package.json': json({
          dependencies: { react: '18', 'react-dom': '18' },
          devDependencies: { vite: '5' },
          scripts: { start: 'vite' },
        }),
        'src/main.tsx': 'export {};\n',
      },
      'frontend',
    ],
    [
      'is served by next',
      {
        'package.json': json({ dependencies: { next: '15' }, scripts: { start: 'next start' } }),
        'app/page.tsx': 'export {};\n',
      },
      'service',
    ],
    [
      'is served by gunicorn from a Procfile',
      {
        'requirements.txt': 'flask==3.0.0\n',
        Procfile: 'web: gunicorn app:app\n',
        'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      },
      'service',
    ],
  ])('that %s', async (_name, files, kind) => {
    const project = await loadProject(files);
    expect(project.apps.map((app) => app.kind)).toEqual([kind]);
  });
});

describe('entries', () => {
  it('leads dist back to its source by tsconfig', async () => {
    const project = await loadProject({
      'package.json': json({ scripts: { start: 'node dist/main.js', build: 'tsc' } }),
      'tsconfig.json': '{ "compilerOptions": { "outDir": "dist", "rootDir": "source" } } // yes\n',
      'source/main.ts': server,
      'source/unused.ts': server,
    });
    expect(project.apps[0]?.entries).toEqual(['source/main.ts']);
    expect(roles(project, 'source/main.ts', 'source/unused.ts')).toEqual({
      'source/main.ts': 'runtime',
      'source/unused.ts': 'tooling',
    });
  });

  it('leads absolute paths of an image back through copies', async () => {
    const project = await loadProject({
      Dockerfile: 'FROM node:20\nWORKDIR /app\nCOPY services/api ./\nCMD ["node", "/app/build/server.js"]\n',
      'services/api/package.json': json({ name: 'api' }),
      'services/api/src/server.ts': server,
    });
    expect(project.starts.map(({ app, originFile }) => [app?.path, originFile])).toEqual([['services/api', 'Dockerfile']]);
    expect(project.apps[0]).toMatchObject({ path: 'services/api', kind: 'service', entries: ['services/api/src/server.ts'] });
  });

  it('runs server.js for npm start where no script says otherwise', async () => {
    const project = await loadProject({
      Dockerfile: 'FROM node:20\nCOPY . .\nCMD ["npm", "start"]\n',
      'package.json': json({ name: 'app' }),
      'server.js': server,
    });
    expect(project.apps[0]?.entries).toEqual(['server.js']);
  });
});

describe('starts', () => {
  it('follows scripts and an entry point to the command that runs, cycles or not', async () => {
    const project = await loadProject({
      Dockerfile: 'FROM node:20\nCOPY . .\nENTRYPOINT ["./docker/entrypoint.sh"]\n',
      'docker/entrypoint.sh': '#!/bin/sh\nset -e\nexec npm run serve\n',
      'package.json': json({
        scripts: { preserve: 'node check.js', serve: 'npm run serve:prod', 'serve:prod': 'npm run serve || node index.js' },
      }),
      'index.js': server,
      'check.js': 'console.log(1);\n',
    });
    const found = project.starts.map(({ file, command, via }) => [
      file,
      command.words.map(({ text }) => text).join(' '),
      via.map((hop) => hop.file).join(),
    ]);
    expect(found).toContainEqual(['package.json', 'node check.js', 'Dockerfile,docker/entrypoint.sh']);
    expect(found).toContainEqual(['package.json', 'node index.js', 'Dockerfile,docker/entrypoint.sh,package.json']);
    expect(project.apps[0]?.entries).toEqual(['check.js', 'index.js']);
  });

  it('knows what platforms and process managers start', async () => {
    const worker = 'setInterval(() => {}, 1000);\n';
    const manifest = { 'package.json': json({ name: 'shop', private: true }), 'server.js': server, 'worker.js': worker };
    for (const [file, text] of [
      ['fly.toml', '[processes]\nweb = "node server.js"\n'],
      ['render.yaml', 'services:\n  - { type: web, name: a, startCommand: node server.js }\n'],
      ['deploy/shop.service', '[Service]\nWorkingDirectory=/srv/shop\nExecStart=/usr/bin/node /srv/shop/server.js\n'],
      ['docker/supervisord.conf', '[program:web]\ncommand=node /app/server.js\n'],
      ['ecosystem.config.js', "module.exports = { apps: [{ script: './server.js' }] };\n"],
      ['pm2.json', json([{ script: 'server.js' }])],
    ] as const) {
      const project = await loadProject({ ...manifest, [file]: text });
      expect(project.apps.map(({ kind, entries }) => [kind, entries])).toEqual([['service', ['server.js']]]);
      expect(roles(project, 'server.js', 'worker.js', file)).toEqual({
        'server.js': 'runtime',
        'worker.js': 'tooling',
        [file]: 'config',
      });
    }
  });

  it('follows a container into the apps of its pm2, those it is told to start', async () => {
    const project = await loadProject({
      'package.json': json({ name: 'shop', private: true }),
      'server.js': server,
      'worker.js': 'setInterval(() => {}, 1000);\n',
      'ecosystem.config.js':
        "module.exports = { apps: [{ name: 'web', script: 'server.js' }, { name: 'worker', script: 'worker.js' }] };\n",
      Dockerfile: 'FROM node:22\nCOPY . .\nCMD ["pm2-runtime", "ecosystem.config.js", "--only", "worker"]\n',
    });
    const led = project.starts.filter(({ originFile, via }) => originFile === 'Dockerfile' && via.length > 0);
    expect(led.map(({ fact }) => fact.name)).toEqual(['worker']);
  });

  it('leaves development out, and the start script where an image says how to start', async () => {
    const project = await loadProject({
      'Dockerfile.dev': 'FROM node:20\nCMD ["npm", "run", "dev"]\n',
      Dockerfile: 'FROM node:20 AS dev\nCMD ["nodemon", "server.js"]\nFROM node:20\nCMD ["node", "server.js"]\n',
      'Procfile.dev': 'web: nodemon server.js\n',
      'package.json': json({ scripts: { start: 'nodemon server.js', dev: 'nodemon server.js' } }),
      'server.js': server,
    });
    expect(project.starts.map(({ command }) => command.program)).toEqual(['node']);
  });
});
