import { describe, expect, it } from 'vitest';
import { memoryFileSystem } from '../file-system';
import { Workspace } from '../workspace';
import type { Project } from './project';

async function load(files: Readonly<Record<string, string>>, root = '/work'): Promise<Project> {
  const disk = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/work/${file}`, text]));
  const workspace = new Workspace(root, { fileSystem: memoryFileSystem(disk), rules: [] });
  await workspace.load();
  return workspace.view();
}

const git = { '.git/HEAD': 'ref: refs/heads/main\n' };
const server = `import http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`;
const json = (value: unknown) => JSON.stringify(value, null, 2);

function roles(project: Project, ...files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, project.roleOf(file)]));
}

describe('apps', () => {
  it('is the nearest manifest; a module marker is none; stray sources make one at the root', async () => {
    const project = await load({
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
    const stray = await load({ 'server.js': server });
    expect(stray.apps).toMatchObject([{ path: '', kind: 'service', manifests: [], ecosystems: ['npm'] }]);
    expect((await load({ Dockerfile: 'FROM node:20\n' })).apps).toEqual([]);
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
    const project = await load(files);
    expect(project.apps.map((app) => app.kind)).toEqual([kind]);
  });
});

describe('entries', () => {
  it('leads dist back to its source by tsconfig', async () => {
    const project = await load({
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
    const project = await load({
      Dockerfile: 'FROM node:20\nWORKDIR /app\nCOPY services/api ./\nCMD ["node", "/app/build/server.js"]\n',
      'services/api/package.json': json({ name: 'api' }),
      'services/api/src/server.ts': server,
    });
    expect(project.starts.map(({ app, originFile }) => [app?.path, originFile])).toEqual([['services/api', 'Dockerfile']]);
    expect(project.apps[0]).toMatchObject({ path: 'services/api', kind: 'service', entries: ['services/api/src/server.ts'] });
  });

  it('runs server.js for npm start where no script says otherwise', async () => {
    const project = await load({
      Dockerfile: 'FROM node:20\nCOPY . .\nCMD ["npm", "start"]\n',
      'package.json': json({ name: 'app' }),
      'server.js': server,
    });
    expect(project.apps[0]?.entries).toEqual(['server.js']);
  });
});

describe('starts', () => {
  it('follows scripts and an entry point to the command that runs, cycles or not', async () => {
    const project = await load({
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
      const project = await load({ ...manifest, [file]: text });
      expect(project.apps.map(({ kind, entries }) => [kind, entries])).toEqual([['service', ['server.js']]]);
      expect(roles(project, 'server.js', 'worker.js', file)).toEqual({
        'server.js': 'runtime',
        'worker.js': 'tooling',
        [file]: 'config',
      });
    }
  });

  it('follows a container into the apps of its pm2, those it is told to start', async () => {
    const project = await load({
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
    const project = await load({
      'Dockerfile.dev': 'FROM node:20\nCMD ["npm", "run", "dev"]\n',
      Dockerfile: 'FROM node:20 AS dev\nCMD ["nodemon", "server.js"]\nFROM node:20\nCMD ["node", "server.js"]\n',
      'Procfile.dev': 'web: nodemon server.js\n',
      'package.json': json({ scripts: { start: 'nodemon server.js', dev: 'nodemon server.js' } }),
      'server.js': server,
    });
    expect(project.starts.map(({ command }) => command.program)).toEqual(['node']);
  });
});

describe('roles', () => {
  it('tells them by reachability first, then by path', async () => {
    const project = await load({
      'package.json': json({ scripts: { start: 'node server.js', seed: 'node tasks/fill.js', build: 'node build.js' } }),
      'server.js': `${server}import './scripts/util.js';\nimport { a } from '@/lib/a';\n`,
      'jsconfig.json': json({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*'] } } }),
      'src/lib/a.js': 'export const a = 1;\n',
      'src/lib/dead.js': 'export const a = 1;\n',
      'scripts/util.js': '',
      'scripts/other.js': '',
      'tasks/fill.js': '',
      'build.js': '',
      'server.test.js': '',
      'migrations/1.js': '',
      'public/app.js': '',
      'examples/a.js': '',
      'knexfile.js': '',
      'config.json': '{}',
      'test/fixtures/data.json': '{}',
      'test/Dockerfile': 'FROM node:20\n',
    });
    expect(Object.fromEntries(project.files.map((file) => [file, project.roleOf(file)]))).toEqual({
      'package.json': 'config',
      'jsconfig.json': 'config',
      'config.json': 'config',
      'server.js': 'runtime',
      'scripts/util.js': 'runtime',
      'src/lib/a.js': 'runtime',
      'knexfile.js': 'runtime',
      'src/lib/dead.js': 'tooling',
      'scripts/other.js': 'tooling',
      'build.js': 'tooling',
      'tasks/fill.js': 'admin',
      'migrations/1.js': 'admin',
      'public/app.js': 'browser',
      'examples/a.js': 'docs',
      'server.test.js': 'test',
      'test/fixtures/data.json': 'test',
      'test/Dockerfile': 'config',
    });
  });

  it('takes folders beside those that modules are loaded from for tools', async () => {
    const project = await load({
      'package.json': json({ scripts: { start: 'node server/main.js' } }),
      'server/main.js': `${server}for (const name of names) require(\`../plugins/\${name}\`);\n`,
      'server/jobs/clean.js': 'export default 1;\n',
      'plugins/mail.js': 'export default 1;\n',
      'extra/reset.js': 'export default 1;\n',
      'plan.js': 'export default 1;\n',
    });
    expect(roles(project, 'server/jobs/clean.js', 'plugins/mail.js', 'extra/reset.js', 'plan.js')).toEqual({
      'server/jobs/clean.js': 'runtime',
      'plugins/mail.js': 'runtime',
      'extra/reset.js': 'tooling',
      'plan.js': 'tooling',
    });
  });

  it('takes every source for runtime where folders are loaded dynamically', async () => {
    const project = await load({
      'package.json': json({ scripts: { start: 'node server.js' } }),
      'server.js': `const fs = require('fs');\nfs.readdirSync('./routes').forEach((file) => require('./routes/' + file));\nrequire('http').createServer().listen(process.env.PORT);\n`,
      'routes/users.js': '',
    });
    expect(project.roleOf('routes/users.js')).toBe('runtime');
  });

  it('follows Python modules in a src layout, relative ones too', async () => {
    const project = await load({
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["flask==3.0.0"]\n',
      Procfile: 'web: gunicorn shop.web:app\n',
      'src/shop/__init__.py': '',
      'src/shop/web.py': 'from flask import Flask\nfrom . import models\nfrom shop.views import home\napp = Flask(__name__)\n',
      'src/shop/models.py': '',
      'src/shop/views/__init__.py': '',
      'src/shop/views/home.py': '',
      'src/shop/dead.py': '',
      'tests/test_web.py': '',
    });
    expect(project.apps[0]).toMatchObject({
      kind: 'service',
      ownedBy: ['gunicorn'],
      entries: ['src/shop/web.py', 'src/shop/__init__.py'],
    });
    expect(roles(project, 'src/shop/models.py', 'src/shop/views/home.py', 'src/shop/dead.py', 'tests/test_web.py')).toEqual({
      'src/shop/models.py': 'runtime',
      'src/shop/views/home.py': 'runtime',
      'src/shop/dead.py': 'tooling',
      'tests/test_web.py': 'test',
    });
  });
});

describe('imports', () => {
  it('resolves workspace packages, exports, imports and extensions', async () => {
    const project = await load({
      'api/package.json': json({ name: '@acme/api', imports: { '#db': './src/db.ts' } }),
      'api/src/a.ts': '',
      'api/src/b.ts': '',
      'api/src/db.ts': '',
      'api/src/dir/index.tsx': '',
      'lib/package.json': json({ name: '@acme/lib', main: 'dist/index.js', types: 'dist/index.d.ts' }),
      'lib/src/index.ts': '',
      'lib/src/deep.ts': '',
      'kit/package.json': json({ name: 'kit', exports: { '.': './main.js', './tool': './tools/tool.js' } }),
      'kit/main.js': '',
      'kit/tools/tool.js': '',
    });
    const from = (specifier: string) => project.resolveImport('api/src/a.ts', specifier);
    expect(from('./b.js')).toBe('api/src/b.ts');
    expect(from('./dir')).toBe('api/src/dir/index.tsx');
    expect(from('#db')).toBe('api/src/db.ts');
    expect(from('@acme/lib')).toBe('lib/src/index.ts');
    expect(from('@acme/lib/deep')).toBe('lib/src/deep.ts');
    expect(from('kit')).toBe('kit/main.js');
    expect(from('kit/tool')).toBe('kit/tools/tool.js');
    expect(from('express')).toBeUndefined();
    expect(from('../../../outside')).toBeUndefined();
  });
});

describe('tree', () => {
  it('honours nested ignore files and says what is ignored', async () => {
    const project = await load({
      ...git,
      '.gitignore': 'node_modules/\n*.log\n/build\n',
      'app/.gitignore': '!keep.log\nsecret/\n',
      'app/keep.log': '',
      'app/secret/a.js': '',
      'build/a.js': '',
      'src/a.js': '',
      '.git/info/exclude': 'local.txt\n',
    });
    expect(project.files).toEqual(['.gitignore', 'app/.gitignore', 'src/a.js']);
    expect(project.exists('app/keep.log')).toBe(true);
    expect(project.exists('build/a.js')).toBe(false);
    expect(project.exists('build/a.js', { ignored: true })).toBe(true);
    expect(
      ['node_modules/', 'x/debug.log', 'app/keep.log', 'app/secret/', 'build', 'local.txt'].map((path) =>
        project.isGitIgnored(path),
      ),
    ).toEqual([true, true, false, true, true, true]);
  });

  it('consults what stands above the root, up to the top of version control', async () => {
    const project = await load(
      {
        ...git,
        '.gitignore': 'secret.txt\n',
        'package.json': json({ dependencies: { pg: '^8.0.0' } }),
        'package-lock.json': json({ packages: { 'node_modules/pg': { version: '8.11.3' } } }),
        'services/api/package.json': json({ name: 'api' }),
        'services/api/server.js': server,
      },
      '/work/services/api',
    );
    expect(project.versionControl).toBe('git');
    expect(project.isGitIgnored('secret.txt')).toBe(true);
    expect(project.factsAbove('', 'dependency').map(({ file, fact }) => [file, fact.name])).toEqual([
      ['../../package.json', 'pg'],
    ]);
    expect(project.lockedVersion('', 'pg', 'npm')).toBe('8.11.3');
    expect((await load({ 'a.js': '' })).versionControl).toBeUndefined();
  });

  it('anchors .dockerignore to its context', async () => {
    const project = await load({
      'api/.dockerignore': '.env*\n**/*.key\n!.env.example\n',
      'api/Dockerfile.dockerignore': '*\n!src\n',
    });
    const ignored = (path: string, dockerfile?: string) => project.isDockerIgnored(path, 'api', dockerfile);
    expect(['api/.env', 'api/sub/.env', 'api/a/b.key', 'api/.env.example'].map((path) => ignored(path))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(['api/x', 'api/src/a.js'].map((path) => ignored(path, 'api/Dockerfile'))).toEqual([true, false]);
  });

  it('finds env templates, nearest first', async () => {
    const project = await load({
      'package.json': json({ name: 'root' }),
      '.env.example': 'A=\n',
      'api/package.json': json({ name: 'api' }),
      'api/.env.sample': 'A=\n',
      'api/.env': 'A=1\n',
    });
    expect(project.envTemplates(project.apps.find(({ path }) => path === 'api'))).toEqual(['api/.env.sample', '.env.example']);
  });
});

describe('lockedVersion', () => {
  it.each<[string, string, string, string]>([
    ['yarn.lock', '# yarn lockfile v1\n\n"@a/b@^1.0.0", "@a/b@^1.1.0":\n  version "1.2.3"\n', '@a/b', '1.2.3'],
    ['yarn.lock', '__metadata:\n  version: 8\n\n"pg@npm:^8.0.0":\n  version: 8.11.3\n', 'pg', '8.11.3'],
    [
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      pg:\n        specifier: ^8\n        version: 8.11.3(x@1)\npackages:\n  pg@8:\n",
      'pg',
      '8.11.3',
    ],
    ['yarn.lock', '"pg@*", "pg@>=7":\n  version "8.11.3"\n\npg@^7.0.0:\n  version "7.18.2"\n', 'pg', '8.11.3'],
    [
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      knex:\n        specifier: ^3\n        version: 3.1.0\npackages:\n\n  '@a/b@1.0.0':\n    resolution: {}\n\n  pg@8.11.3:\n    resolution: {}\n",
      'pg',
      '8.11.3',
    ],
    ['pnpm-lock.yaml', 'lockfileVersion: 5.4\n\npackages:\n\n  /pg/8.11.3_x@1:\n    resolution: {}\n', 'pg', '8.11.3'],
    ['bun.lock', '{\n  "packages": {\n    "pg": ["pg@8.11.3", "", {}],\n  }\n}\n', 'pg', '8.11.3'],
    ['package-lock.json', json({ lockfileVersion: 1, dependencies: { pg: { version: '8.11.3' } } }), 'pg', '8.11.3'],
  ])('reads %s', async (file, text, name, version) => {
    const project = await load({ 'package.json': json({ name: 'a' }), [file]: text, 'sub/a.js': '' });
    expect(project.lockedVersion('sub', name, 'npm')).toBe(version);
  });

  it.each<[string, string]>([
    ['poetry.lock', '[[package]]\nname = "flask"\nversion = "3.0.0"\n'],
    ['uv.lock', 'version = 1\n\n[[package]]\nname = "flask"\nversion = "3.0.0"\n'],
    ['Pipfile.lock', json({ default: { flask: { version: '==3.0.0' } } })],
  ])('reads %s', async (file, text) => {
    const project = await load({ [file]: text });
    expect(project.lockedVersion('', 'flask', 'python')).toBe('3.0.0');
  });
});

describe('lockedVersion of a package in several versions', () => {
  it.each<[string, string]>([
    ['yarn.lock', 'pg@^8.0.0:\n  version "8.11.3"\n\npg@^7.0.0:\n  version "7.18.2"\n'],
    [
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .: {}\npackages:\n  pg@8.11.3:\n    a: b\n  pg@7.18.2:\n    a: b\n",
    ],
  ])('names none of %s', async (file, text) => {
    const project = await load({ 'package.json': json({ name: 'a' }), [file]: text });
    expect(project.lockedVersion('', 'pg', 'npm')).toBeUndefined();
  });
});

describe('changes', () => {
  it('takes in edits, new files, deletions and a changed .gitignore', async () => {
    const disk: Record<string, string> = { '/work/a.js': '', '/work/b.js': '' };
    let fileSystem = memoryFileSystem(disk);
    const workspace = new Workspace('/work', {
      fileSystem: {
        readFile: (p) => fileSystem.readFile(p),
        readDirectory: (p) => fileSystem.readDirectory(p),
        stat: (p) => fileSystem.stat(p),
      },
      rules: [],
    });
    await workspace.load();
    const change = (path: string, text: string | undefined) => {
      if (text === undefined) delete disk[`/work/${path}`];
      else disk[`/work/${path}`] = text;
      fileSystem = memoryFileSystem(disk);
      workspace.refresh(path);
      return workspace.view().files;
    };
    expect(change('lib/c.js', '')).toEqual(['a.js', 'b.js', 'lib/c.js']);
    expect(change('a.js', undefined)).toEqual(['b.js', 'lib/c.js']);
    expect(change('.gitignore', 'lib/\n')).toEqual(['.gitignore', 'b.js']);
    expect(change('.gitignore', undefined)).toEqual(['b.js', 'lib/c.js']);
    workspace.setOpenText('new.js', 'x');
    expect(workspace.view().files).toEqual(['b.js', 'lib/c.js', 'new.js']);
    workspace.setOpenText('new.js', undefined);
    expect(workspace.view().files).toEqual(['b.js', 'lib/c.js']);
  });
});
