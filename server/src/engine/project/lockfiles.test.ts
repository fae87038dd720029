import { describe, expect, it } from 'vitest';
import { json, loadProject } from '../../../test/project';

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
    const project = await loadProject({ 'package.json': json({ name: 'a' }), [file]: text, 'sub/a.js': '' });
    expect(project.lockedVersion('sub', name, 'npm')).toBe(version);
  });

  it.each<[string, string]>([
    ['poetry.lock', '[[package]]\nname = "flask"\nversion = "3.0.0"\n'],
    ['uv.lock', 'version = 1\n\n[[package]]\nname = "flask"\nversion = "3.0.0"\n'],
    ['Pipfile.lock', json({ default: { flask: { version: '==3.0.0' } } })],
  ])('reads %s', async (file, text) => {
    const project = await loadProject({ [file]: text });
    expect(project.lockedVersion('', 'flask', 'python')).toBe('3.0.0');
  });
});

describe('isLocked', () => {
  const names = Array.from({ length: 30 }, (_, index) => `p${index}`);

  it.each<[string, string, string]>([
    [
      'package-lock.json',
      'npm',
      `{\n"packages": {\n${[...names, 'b/node_modules/@a/c'].map((name) => `"node_modules/${name}": {\n"version": "1.0.0"\n}`).join(',\n')}\n}\n}`,
    ],
    [
      'package-lock.json',
      'npm',
      `{\n"lockfileVersion": 1,\n"dependencies": {\n${[...names, '@a/c'].map((name) => `"${name}": {\n"version": "1.0.0"\n}`).join(',\n')}\n}\n}`,
    ],
    [
      'yarn.lock',
      'npm',
      `${names.map((name) => `${name}@^1:\n  version "1.0.0"\n`).join('\n')}\n"@a/c@^1", "@a/c@^1.2":\n  version "1.2.0"\n`,
    ],
    [
      'pnpm-lock.yaml',
      'npm',
      `importers:\n  .: {}\npackages:\n${[...names, '@a/c'].map((name) => `  '${name}@1.0.0':\n    a: b\n`).join('')}`,
    ],
    [
      'bun.lock',
      'npm',
      `{\n  "packages": {\n${[...names, '@a/c'].map((name) => `    "${name}": ["${name}@1.0.0", "", {}],\n`).join('')}  }\n}\n`,
    ],
    ['uv.lock', 'python', [...names, 'a-c'].map((name) => `[[package]]\nname = "${name}"\nversion = "1.0.0"\n`).join('\n')],
  ])('reads %s of %s', async (file, ecosystem, text) => {
    const project = await loadProject({ 'package.json': json({ name: 'a' }), [file]: text, 'sub/a.js': '' });
    const of = (name: string) => project.isLocked('sub', name, ecosystem as 'npm' | 'python');
    expect([of('p7'), of(ecosystem === 'npm' ? '@a/c' : 'a-c'), of('p99')]).toEqual([true, true, false]);
  });

  it('does not tell by a lockfile of a few lines', async () => {
    const text = json({ packages: { 'node_modules/pg': { version: '8.11.3' } } });
    const project = await loadProject({ 'package.json': json({ name: 'a' }), 'package-lock.json': text });
    expect([project.isLocked('', 'pg', 'npm'), project.isLocked('', 'express', 'npm')]).toEqual([undefined, undefined]);
  });
});

describe('bringsBin', () => {
  it.each<[string, string]>([
    ['package-lock.json', json({ packages: { 'node_modules/@a/tool': { bin: { tool: 'cli.js', other: 'o.js' } } } })],
    ['package-lock.json', json({ packages: { 'node_modules/tool': { bin: 'cli.js' } } })],
    [
      'yarn.lock',
      '__metadata:\n  version: 8\n\n"@a/b@npm:^1.0.0":\n  version: 1.0.0\n  bin:\n    other: o.js\n    tool: cli.js\n',
    ],
    ['bun.lock', '{\n  "packages": {\n    "tool": ["tool@1.0.0", "", { "bin": { "tool": "cli.js" } }, "sha512-A=="],\n  }\n}\n'],
    ['bun.lock', '{\n  "packages": {\n    "@a/tool": ["@a/tool@1.0.0", "", { "bin": "cli.js" }, "sha512-A=="],\n  }\n}\n'],
    ['node_modules/.bin/tool', '#!/usr/bin/env node\n'],
  ])('knows it by %s', async (file, text) => {
    const project = await loadProject({ 'package.json': json({ name: 'a' }), [file]: text, 'sub/a.js': '' });
    expect(project.bringsBin('sub', 'tool')).toBe(true);
    expect(project.bringsBin('sub', 'cli.js')).toBe(false);
  });

  it('does not know what only another package is given', async () => {
    const text = json({ packages: { 'node_modules/b/node_modules/tool': { bin: 'cli.js' } } });
    const project = await loadProject({ 'package.json': json({ name: 'a' }), 'package-lock.json': text });
    expect(project.bringsBin('', 'tool')).toBe(false);
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
    const project = await loadProject({ 'package.json': json({ name: 'a' }), [file]: text });
    expect(project.lockedVersion('', 'pg', 'npm')).toBeUndefined();
  });
});
