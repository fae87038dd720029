import type { Files } from '../fixture-case';

/** What must never be told. Split, so that no scanner takes these files for a leak. */
export const key = 'q8vN2x7Lm4zR9kT1';
export const token = `ghp_${'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5'}`;
export const password = 'Tr0ub4dor3';
const url = `postgres://shop:${password}@db.acme.com/shop`;
const pem = ['-----BEGIN PRIVATE', ' KEY-----'].join('');
const privateKey = `${pem}\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\\n${pem.replace('BEGIN', 'END')}`;

const service = (env: string) => `services:\n  api:\n    build: .\n    environment:\n      ${env}\n`;
const pod = (env: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      image: acme/api:1.4\n      ${env}\n`;
const workflow = (step: string, env = '') =>
  `on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n${env}    steps:\n      - ${step}\n`;

/** Clause 8: the one rule that speaks of a credential in each place. */
export const owners: readonly (readonly [rule: string, files: Files])[] = [
  ['no-hardcoded-secret', { 'a.js': `export const apiKey = '${key}';\n` }],
  ['no-hardcoded-secret', { 'a.py': `API_KEY = "${key}"\n` }],
  ['no-hardcoded-secret', { 'a.js': `export const apiKey = '${token}';\n` }],
  ['no-hardcoded-secret', { 'config.yaml': `api_key: ${token}\n` }],
  [
    'no-hardcoded-secret',
    {
      'a.js': `export const key = process.env.GITHUB_TOKEN || '${token}';\n`,
    },
  ],
  ['no-hardcoded-secret', { 'a.py': `import os\n\nKEY = os.getenv("GITHUB_TOKEN", "${token}")\n` }],
  ['no-hardcoded-secret', { 'k8s/pod.yaml': pod(`args: ['--api-key=${key}']`) }],
  ['no-hardcoded-secret', { 'compose.yaml': `services:\n  api:\n    build: .\n    command: ./api --password=${key}\n` }],
  [
    'no-hardcoded-secret',
    { '.github/workflows/a.yml': workflow(`run: 'curl -H "Authorization: Bearer ${key}" https://acme.com'`) },
  ],
  [
    'no-hardcoded-secret',
    { Dockerfile: `FROM node:22\nRUN curl -u shop:${key} https://acme.com/kit -o kit\nCMD ["node", "a.js"]\n` },
  ],
  ['no-secret-fallback', { 'a.js': `export const apiKey = process.env.API_KEY ?? '${key}';\n` }],
  ['no-secret-fallback', { 'a.py': `import os\n\nAPI_KEY = os.environ.get("API_KEY", "${key}")\n` }],
  ['no-secret-fallback', { 'compose.yaml': service(`API_KEY: \${API_KEY:-${key}}`) }],
  ['no-hardcoded-connection-string', { 'a.js': `export const database = '${url}';\n` }],
  ['no-hardcoded-connection-string', { 'a.py': `DATABASE_URL = "${url}"\n` }],
  ['no-hardcoded-connection-string', { 'a.js': `export const password = '${url}';\n` }],
  ['no-hardcoded-connection-string', { 'config.json': `{ "database": { "connectionString": "${url}" } }\n` }],
  ['no-hardcoded-connection-string', { 'a.js': `export const database = process.env.DATABASE_URL || '${url}';\n` }],
  [
    'no-hardcoded-connection-string',
    { 'a.js': `import { Pool } from 'pg';\n\nexport const pool = new Pool({ connectionString: '${url}' });\n` },
  ],
  ['no-config-in-image', { Dockerfile: `FROM node:22\nENV API_KEY=${key}\nCMD ["node", "a.js"]\n` }],
  ['no-config-in-image', { Dockerfile: `FROM node:22\nENV GITHUB_TOKEN=${token}\nCMD ["node", "a.js"]\n` }],
  ['no-config-in-image', { Dockerfile: `FROM node:22\nARG API_KEY=${key}\nCMD ["node", "a.js"]\n` }],
  ['no-config-in-image', { Dockerfile: `FROM node:22\nENV DATABASE_URL=${url}\nCMD ["node", "a.js"]\n` }],
  ['no-plaintext-secret-in-manifest', { 'compose.yaml': service(`API_KEY: ${key}`) }],
  ['no-plaintext-secret-in-manifest', { 'compose.yaml': service(`GITHUB_TOKEN: ${token}`) }],
  ['no-plaintext-secret-in-manifest', { 'compose.yaml': service(`DATABASE_URL: ${url}`) }],
  ['no-plaintext-secret-in-manifest', { 'k8s/pod.yaml': pod(`env: [{ name: API_KEY, value: ${key} }]`) }],
  ['no-plaintext-secret-in-manifest', { 'k8s/pod.yaml': pod(`env: [{ name: DATABASE_URL, value: '${url}' }]`) }],
  [
    'no-plaintext-secret-in-manifest',
    { 'k8s/c.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata: { DATABASE_URL: '${url}' }\n` },
  ],
  ['no-plaintext-secret-in-manifest', { '.github/workflows/a.yml': workflow('run: make', `    env: { API_KEY: ${key} }\n`) }],
  [
    'no-plaintext-secret-in-manifest',
    { '.github/workflows/a.yml': workflow('run: make', `    env: { GITHUB_TOKEN: ${token} }\n`) },
  ],
  ['no-plaintext-secret-in-manifest', { '.gitlab-ci.yml': `variables:\n  DATABASE_URL: ${url}\nbuild:\n  script: [make]\n` }],
  ['no-committed-private-key', { 'a.js': `export const privateKey = '${privateKey}';\n` }],
  ['no-committed-private-key', { 'a.py': `PRIVATE_KEY = "${privateKey}"\n` }],
  [
    'no-committed-private-key',
    {
      'a.js': `export const key = process.env.PRIVATE_KEY || '${privateKey}';\n`,
    },
  ],
  ['no-committed-private-key', { 'compose.yaml': service(`PRIVATE_KEY: "${privateKey}"`) }],
  ['no-committed-private-key', { 'k8s/pod.yaml': pod(`env: [{ name: PRIVATE_KEY, value: "${privateKey}" }]`) }],
  ['no-committed-private-key', { 'config.json': `{ "privateKey": "${privateKey}" }\n` }],
];
