import { describe, expect, it } from 'vitest';
import { json, loadProject } from '../../../test/project';
import type { Project } from './project';

const server = `import http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`;

function roles(project: Project, ...files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, project.roleOf(file)]));
}

describe('roles', () => {
  it('tells them by reachability first, then by path', async () => {
    const project = await loadProject({
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
      'src/lib/a.servertest.js': '',
      'src/__e2e__/order.js': '',
      'src/test-preload.js': '',
      'locust_helpers/urls.js': '',
      'src/storybook.js': '',
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
      'src/lib/a.servertest.js': 'test',
      'src/__e2e__/order.js': 'test',
      'src/test-preload.js': 'test',
      'locust_helpers/urls.js': 'test',
      'src/storybook.js': 'docs',
      'test/fixtures/data.json': 'test',
      'test/Dockerfile': 'config',
    });
  });

  it('follows no path in a comment, nor those that a bundler gets from a server while somebody develops', async () => {
    const project = await loadProject({
      'package.json': json({ scripts: { start: 'node server.js' }, dependencies: { 'react-dom': '19.0.0' } }),
      'server.js': `${server}if (process.env.NODE_ENV === 'development') require('./webpack.config.dev');\n// require('./workers/mail')();\n`,
      'webpack.config.dev.js': `module.exports = { entry: ['./client/index.js'] };\n`,
      'client/index.js': `import './store';\nimport '../ui/address.js';\n`,
      'client/store.js': 'export const store = process.env.NODE_ENV;\n',
      'workers/mail.js': 'module.exports = () => process.env.MAIL_URL;\n',
      'ui/address.js': 'export const here = `${window.location.origin}/callback`;\n',
    });
    expect(roles(project, 'client/index.js', 'client/store.js', 'workers/mail.js', 'ui/address.js')).toEqual({
      'client/index.js': 'browser',
      'client/store.js': 'browser',
      'workers/mail.js': 'tooling',
      'ui/address.js': 'browser',
    });
  });

  it.each([
    ['serverProd', 'runtime'],
    ['start-server', 'runtime'],
    ['start_prod', 'runtime'],
    ['runprod', 'runtime'],
    ['run:prod', 'runtime'],
    ['prod-start', 'runtime'],
    ['start-workers', 'runtime'],
    ['serverDev', 'runtime'],
    ['start2', 'runtime'],
    ['startImport', 'runtime'],
    ['import-orders', 'admin'],
    ['importProd', 'admin'],
  ])('what the script %s runs is %s', async (script, role) => {
    const project = await loadProject({
      'package.json': json({ scripts: { [script]: 'node server/index.js' } }),
      'server/index.js': server,
    });
    expect(project.roleOf('server/index.js')).toBe(role);
  });

  it('takes folders beside those that modules are loaded from for tools', async () => {
    const project = await loadProject({
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
    const project = await loadProject({
      'package.json': json({ scripts: { start: 'node server.js' } }),
      'server.js': `const fs = require('fs');\nfs.readdirSync('./routes').forEach((file) => require('./routes/' + file));\nrequire('http').createServer().listen(process.env.PORT);\n`,
      'routes/users.js': '',
    });
    expect(project.roleOf('routes/users.js')).toBe('runtime');
  });

  it('follows Python modules in a src layout, relative ones too', async () => {
    const project = await loadProject({
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

  it("takes what only Jest's settings name for test", async () => {
    const project = await loadProject({
      'package.json': json({
        scripts: { start: 'node server.js' },
        jest: { testEnvironment: './environment.js', setupFiles: ['<rootDir>/config/polyfills.js'] },
        files: ['./plan.js'],
      }),
      'server.js': `import http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`,
      'environment.js': '',
      'config/polyfills.js': '',
      'plan.js': '',
    });
    expect(roles(project, 'environment.js', 'config/polyfills.js', 'plan.js')).toEqual({
      'environment.js': 'test',
      'config/polyfills.js': 'test',
      'plan.js': 'tooling',
    });
  });

  it('takes what imports a test runner for test, unless a start reaches it', async () => {
    const project = await loadProject({
      'package.json': json({ scripts: { start: 'node server.js' } }),
      'server.js': `import './health.js';\nimport http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`,
      'health.js': `import test from 'node:test';\nexport default test;\n`,
      'support/database.js': `import { beforeAll } from 'vitest';\nbeforeAll(() => {});\n`,
      'support/plan.js': `import { defineConfig } from 'vitest/config';\nexport default defineConfig({});\n`,
      'tasks/styles.js': `const gulp = require('gulp');\ngulp.task('styles', () => gulp.src('*.css'));\n`,
    });
    expect(roles(project, 'health.js', 'support/database.js', 'support/plan.js', 'tasks/styles.js')).toEqual({
      'tasks/styles.js': 'tooling',
      'health.js': 'runtime',
      'support/database.js': 'test',
      'support/plan.js': 'tooling',
    });
  });

  it('takes programs that nothing loads or starts for tools, also where modules are loaded by names', async () => {
    const project = await loadProject({
      'requirements.txt': 'Django==5.1\n',
      'manage.py': '#!/usr/bin/env python\n',
      'shop/settings.py': '',
      'shop/wsgi.py': '',
      'shop/tasks.py': '',
      'shop/hashing.py': 'def digest(path): ...\n\nif __name__ == "__main__":\n    digest(".")\n',
      'shop/views.py': 'from shop.hashing import digest\n',
      'export_all.py': 'import sys\nprint(sys.argv[1])\n',
      'version.py': 'print("1.0")\n',
      Dockerfile: 'FROM python:3.12-slim\nCOPY . .\nRUN python version.py\n',
    });
    expect(roles(project, 'manage.py', 'shop/tasks.py', 'shop/hashing.py', 'export_all.py', 'version.py')).toEqual({
      'manage.py': 'tooling',
      'shop/tasks.py': 'runtime',
      'shop/hashing.py': 'runtime',
      'export_all.py': 'tooling',
      'version.py': 'tooling',
    });
    expect(project.runsAsMain('shop/hashing.py')).toBe(false);
  });

  it('takes what stands beside programs in the folder of the app for tools, unless a loader stands there too', async () => {
    const bot = (files: Record<string, string>) =>
      loadProject({
        'requirements.txt': 'aiogram==3.4.1\n',
        Procfile: 'worker: python -m bot\n',
        'make_token.py': 'print(1)\n',
        ...files,
      });
    const loader = 'from importlib import import_module\nfor name in names:\n    import_module(name)\n';
    const apart = await bot({ 'bot/__main__.py': loader, 'bot/extra.py': '' });
    expect(roles(apart, 'make_token.py', 'bot/extra.py')).toEqual({ 'make_token.py': 'tooling', 'bot/extra.py': 'runtime' });
    const beside = await bot({ 'bot.py': loader });
    expect(roles(beside, 'make_token.py')).toEqual({ 'make_token.py': 'runtime' });
  });

  it('takes the only service for running though nothing starts it', async () => {
    const project = await loadProject({
      'package.json': json({ scripts: { build: 'node app.js' } }),
      'app.js': `import http from 'node:http';\nhttp.createServer().listen(process.argv[2]);\n`,
      'old-app.js': 'export default 1;\n',
      'release.mjs': '#!/usr/bin/env node\n',
    });
    expect(roles(project, 'app.js', 'old-app.js', 'release.mjs')).toEqual({
      'app.js': 'runtime',
      'old-app.js': 'tooling',
      'release.mjs': 'tooling',
    });
  });
});
