import { describe, expect, it } from 'vitest';
import type { Files } from '../fixture-case';
import { judge } from './judged';

/** Each spelling of clause 5, as it stands in a file. */
const placeholders = [
  '',
  'changeme',
  'CHANGEME',
  'change-me',
  'change_me',
  'your-password',
  'your_api_key_here',
  'YOUR_TOKEN',
  '<password>',
  '<your-api-key>',
  'xxx',
  'xxxxxxxxxxxxxxxx',
  'XXXXXXXX',
  '***',
  '********',
  'TODO',
  'example',
  'dummy',
  'placeholder',
  '${DB_PASSWORD}',
  '$(DB_PASSWORD)',
  '{{ .Values.password }}',
  '{{password}}',
  '%(password)s',
  'process.env.DB_PASSWORD',
  'aaaaaaaaaaaa',
  '0000000000000000',
];

/** Where a credential may stand, by rule; `VALUE` is where the placeholder goes. */
const places: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-hardcoded-secret', 'db.js', "export const db = { password: 'VALUE', apiKey: 'VALUE' };\n"],
  [
    'no-hardcoded-secret',
    'client.ts',
    "export const connect = (host: string, token = 'VALUE') => fetch(host, { headers: { Authorization: 'Bearer VALUE' } });\n",
  ],
  ['no-hardcoded-secret', 'settings.py', 'SECRET_KEY = "VALUE"\nDATABASES = {"default": {"PASSWORD": "VALUE"}}\n'],
  ['no-hardcoded-secret', 'config/default.json', '{ "mail": { "password": "VALUE", "apiKey": "VALUE" } }\n'],
  ['no-hardcoded-secret', 'application.yml', "mail:\n  password: 'VALUE'\n"],
  ['no-hardcoded-secret', 'settings.toml', "[mail]\npassword = 'VALUE'\n"],
  ['no-hardcoded-secret', 'application.properties', 'mail.password=VALUE\n'],
  ['no-hardcoded-secret', 'config.xml', '<config><mail password="VALUE" /></config>\n'],
  ['no-hardcoded-connection-string', 'db.js', "export const url = 'postgres://shop:VALUE@db.acme.com/shop';\n"],
  ['no-hardcoded-connection-string', 'db.py', 'URL = "mysql://shop:VALUE@db.acme.com/shop"\n'],
  [
    'no-hardcoded-connection-string',
    'appsettings.json',
    '{ "ConnectionStrings": { "Shop": "Server=db.acme.com;User Id=shop;Password=VALUE;" } }\n',
  ],
  [
    'no-hardcoded-connection-string',
    'application.properties',
    'spring.datasource.url=jdbc:mysql://db.acme.com/shop?user=shop&password=VALUE\n',
  ],
  [
    'no-plaintext-secret-in-manifest',
    'docker-compose.yml',
    "services:\n  api:\n    build: .\n    environment:\n      API_TOKEN: 'VALUE'\n",
  ],
  [
    'no-plaintext-secret-in-manifest',
    'compose.yaml',
    "services:\n  api:\n    build: .\n    environment:\n      - 'API_TOKEN=VALUE'\n",
  ],
  [
    'no-plaintext-secret-in-manifest',
    'k8s/pod.yaml',
    "apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      image: acme/api:1.4\n      env:\n        - name: API_TOKEN\n          value: 'VALUE'\n",
  ],
  [
    'no-plaintext-secret-in-manifest',
    'k8s/config.yaml',
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata:\n  DB_PASSWORD: 'VALUE'\n",
  ],
  [
    'no-plaintext-secret-in-manifest',
    'k8s/secret.yaml',
    "apiVersion: v1\nkind: Secret\nmetadata: { name: api }\nstringData:\n  DB_PASSWORD: 'VALUE'\n",
  ],
  [
    'no-plaintext-secret-in-manifest',
    '.github/workflows/release.yml',
    "on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n    env:\n      API_TOKEN: 'VALUE'\n    steps:\n      - run: make release\n",
  ],
  ['no-plaintext-secret-in-manifest', '.gitlab-ci.yml', "variables:\n  API_TOKEN: 'VALUE'\nbuild:\n  script: [make]\n"],
  ['no-config-in-image', 'Dockerfile', 'FROM node:22\nENV API_URL="VALUE"\nCMD ["node", "server.js"]\n'],
];

/** A value that is none. */
const value = 'q8vN2x7Lm4zR9kT1';

describe('placeholders are not values', () => {
  it.each(places)('%s in %s, %s', async (rule, file, text) => {
    const filled = (by: string): Files => ({ [file]: text.replaceAll('VALUE', by) });
    if (rule !== 'no-config-in-image') expect((await judge(filled(value), rule)).length, value).toBeGreaterThan(0);
    for (const placeholder of placeholders) {
      if (placeholder === '<password>' && file.endsWith('.xml')) continue;
      const found = await judge(filled(placeholder), rule);
      expect(
        found.map(({ message }) => message),
        `${placeholder} in\n${text}`,
      ).toEqual([]);
    }
  });

  it.each(['AKIAIOSFODNN7EXAMPLE', 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])(
    '%s holds an unmistakable part',
    async (text) => {
      expect(await judge({ 'keys.js': `export const key = '${text}';\n`, 'keys.py': `KEY = "${text}"\n` })).toEqual([]);
    },
  );
});

describe('a weak default that would be used is no placeholder', () => {
  it.each([
    ['auth.js', "export const secret = process.env.JWT_SECRET || 'changeme';\n"],
    ['auth.ts', "export const secret = process.env.JWT_SECRET ?? 'secret';\n"],
    ['auth.mjs', "export const { JWT_SECRET: secret = 'dummy' } = process.env;\n"],
    ['auth.py', 'import os\n\nSECRET = os.environ.get("SECRET_KEY", "changeme")\n'],
    ['entrypoint.sh', '#!/bin/sh\nexport JWT_SECRET="${JWT_SECRET:-changeme}"\nexec node server.js\n'],
    ['compose.yaml', 'services:\n  api:\n    build: .\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-changeme}\n'],
  ])('in %s', async (file, text) => {
    const credentials = ['no-secret-fallback', 'no-hardcoded-secret', 'no-plaintext-secret-in-manifest'];
    const found = await judge({ [file]: text }, ...credentials);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['no-secret-fallback']);
  });
});
