import { describe, expect, it } from 'vitest';
import type { Files } from '../fixture-case';
import { judge } from './judged';

const value = 'q8vN2x7Lm4zR9kT1';
const credentials = ['no-hardcoded-secret', 'no-plaintext-secret-in-manifest', 'no-secret-fallback', 'no-config-in-image'];

/** Clause 7, word by word, in the usual spellings. */
const secretLike = [
  'password',
  'passwd',
  'dbPwd',
  'passphrase',
  'clientSecret',
  'sessionToken',
  'apiKey',
  'accessKey',
  'privateKey',
  'mailAuth',
  'mailCredential',
  'mailCredentials',
  'encryptionKey',
  'signingKey',
];
const endings = [
  'file',
  'path',
  'dir',
  'name',
  'id',
  'url',
  'uri',
  'endpoint',
  'header',
  'field',
  'alias',
  'type',
  'label',
  'length',
  'regex',
  'pattern',
  'expiry',
  'ttl',
  'policy',
  'hashFunction',
  'error',
  'message',
  'prompt',
  'placeholder',
  'hint',
  'count',
  'hash',
];
const somethingElse = [
  ...endings.flatMap((ending) => ['password', 'apiToken'].map((name) => `${name}${ending[0]?.toUpperCase()}${ending.slice(1)}`)),
  'accessKeyId',
  'promptTokens',
  'maxTokens',
  'resetPasswordPage',
  'forgotPasswordRoute',
  'changePasswordPage',
  ...['is', 'has', 'should', 'num', 'max', 'min'].flatMap((beginning) => [`${beginning}Password`, `${beginning}Token`]),
];

const upper = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();
const snake = (name: string) => upper(name).toLowerCase();
const kebab = (name: string) => snake(name).replaceAll('_', '-');

function places(name: string): readonly Files[] {
  return [
    { 'settings.js': `export const ${name} = '${value}';\n` },
    { 'settings.js': `export const settings = { '${kebab(name)}': '${value}' };\n` },
    { 'settings.ts': `export class Settings {\n  readonly ${name}: string = '${value}';\n}\n` },
    { 'settings.py': `${snake(name)} = "${value}"\n` },
    { 'settings.py': `connect(${snake(name)}="${value}")\n` },
    { 'config.json': `{ "${name}": "${value}" }\n` },
    { 'config.yaml': `shop:\n  ${kebab(name)}: ${value}\n` },
    { 'config.ini': `[shop]\n${snake(name)} = ${value}\n` },
    { 'compose.yaml': `services:\n  api:\n    build: .\n    environment:\n      ${upper(name)}: ${value}\n` },
    { '.gitlab-ci.yml': `variables:\n  ${upper(name)}: ${value}\nbuild:\n  script: [make]\n` },
    { Dockerfile: `FROM node:22\nENV ${upper(name)}=${value}\nCMD ["node", "server.js"]\n` },
    { 'read.js': `export const given = process.env.${upper(name)} || '${value}';\n` },
    { 'read.py': `import os\n\nGIVEN = os.environ.get("${upper(name)}", "${value}")\n` },
  ];
}

describe('names that promise a credential', () => {
  it.each(secretLike)('%s', async (name) => {
    for (const files of places(name)) {
      const found = await judge(files, ...credentials);
      expect(found.length, Object.values(files)[0]).toBe(1);
    }
  });
});

describe('names that say it is something else', () => {
  it.each(somethingElse)('%s', async (name) => {
    for (const files of places(name)) {
      if ('Dockerfile' in files && /endpoint$/i.test(name)) continue; // An address of a deploy, which is config all the same.
      const found = await judge(files, ...credentials);
      expect(
        found.map(({ message }) => message),
        Object.values(files)[0],
      ).toEqual([]);
    }
  });
});
