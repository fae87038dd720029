import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules';
import type { Files } from '../fixture-case';
import { judge } from './judged';

/** What a program needs besides the way that is tested; absence is told by the rules' own fixtures. */
const judging = rules.filter(({ id }) => !/^(?:require|prefer)-/.test(id)).map(({ id }) => id);

/** Clause 4, in the ways people write it. */
const ways: readonly (readonly [way: string, files: Files])[] = [
  ['reads the environment', { 'a.js': 'export const { DATABASE_URL, API_TOKEN: token, SESSION_SECRET } = process.env;\n' }],
  [
    'reads the environment',
    {
      'a.ts':
        "import { env } from 'node:process';\n\nexport const secret = env.JWT_SECRET ?? '';\nexport const url = env['DATABASE_URL'];\n",
    },
  ],
  [
    'reads the environment',
    {
      'a.ts':
        'export const config = { db: { password: process.env.DB_PASSWORD }, apiKey: Bun.env.API_KEY, token: Deno.env.get("TOKEN") };\n',
    },
  ],
  [
    'reads the environment',
    {
      'a.py':
        'import os\nfrom os import environ, getenv\n\nPASSWORD = os.environ["DB_PASSWORD"]\nTOKEN = getenv("TOKEN")\nSECRET_KEY = environ.get("SECRET_KEY")\n',
    },
  ],
  [
    'fails where it is not set',
    {
      'a.js':
        "const secret = process.env.JWT_SECRET;\nif (!secret) throw new Error('JWT_SECRET is not set');\nexport { secret };\n",
    },
  ],
  ['asks for it in the shell', { 'start.sh': '#!/bin/sh\nset -e\n: "${DATABASE_URL:?}"\nexec node server.js\n' }],
  [
    'writes to stdout',
    { 'a.js': "console.log('ready');\nconsole.error('broken');\nprocess.stdout.write('x\\n');\nprocess.stderr.write('y\\n');\n" },
  ],
  [
    'writes to stdout',
    {
      'a.py':
        'import logging\nimport sys\n\nprint("ready")\nprint("broken", file=sys.stderr)\nsys.stdout.write("x\\n")\nlogging.basicConfig(stream=sys.stdout, level=logging.INFO)\nlogging.StreamHandler(sys.stdout)\n',
    },
  ],
  [
    'logs to stdout',
    {
      'a.js':
        "import { createRequire } from 'node:module';\nimport fs from 'node:fs';\n\nfs.writeSync(1, 'x');\nfs.writeFileSync('/dev/stdout', 'x');\nexport const load = createRequire(import.meta.url);\n",
    },
  ],
  [
    'sends output to the container’s streams',
    { Procfile: 'web: gunicorn --bind 0.0.0.0:$PORT --access-logfile - --error-logfile /dev/stderr shop:app 2>&1\n' },
  ],
  [
    'listens on every interface',
    {
      'a.js':
        "const http = require('http');\n\nconst server = http.createServer();\nserver.listen(process.env.PORT, '0.0.0.0');\nprocess.on('SIGTERM', () => server.close());\n",
    },
  ],
  [
    'listens on every interface',
    {
      'a.ts':
        "import http from 'node:http';\n\nconst server = http.createServer();\nserver.listen({ port: Number(process.env.PORT ?? 8080), host: '::' });\nprocess.on('SIGTERM', () => server.close());\n",
    },
  ],
  [
    'listens on every interface',
    {
      'a.py':
        'import os\n\nimport uvicorn\nfrom shop import app\n\nif __name__ == "__main__":\n    uvicorn.run(app, host="0.0.0.0", port=int(os.environ.get("PORT", 8000)))\n',
      'shop.py': 'async def app(scope, receive, send):\n    pass\n',
    },
  ],
  [
    'binds to $PORT',
    { Procfile: 'web: gunicorn --bind 0.0.0.0:$PORT shop:app\napi: uvicorn shop:api --host 0.0.0.0 --port ${PORT:-8000}\n' },
  ],
  ['binds to $PORT', { Procfile: 'web: next start -p $PORT\n' }],
  [
    'binds to $PORT',
    {
      'k8s/shop.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  containers:\n    - name: shop\n      image: acme/shop@sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\n      args: ["--port", "$(PORT)", "--host", "0.0.0.0"]\n',
    },
  ],
  [
    'gets a secret as a variable',
    {
      'k8s/shop.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  containers:\n    - name: shop\n      image: acme/shop@sha256:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\n      env:\n        - name: DB_PASSWORD\n          valueFrom: { secretKeyRef: { name: shop, key: db-password } }\n      envFrom:\n        - secretRef: { name: shop }\n',
    },
  ],
  [
    'gets a secret as a variable',
    {
      'compose.yaml':
        'services:\n  shop:\n    build: .\n    environment:\n      API_TOKEN: ${API_TOKEN}\n      DB_PASSWORD:\n      SESSION_SECRET: ${SESSION_SECRET:?}\n    env_file: shop.env\n',
      Dockerfile: 'FROM node:22-slim\nCMD ["node", "a.js"]\n',
    },
  ],
  [
    'gets a secret as a variable',
    {
      '.github/workflows/a.yml':
        'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      TOKEN: ${{ secrets.TOKEN }}\n    steps:\n      - run: curl -H "Authorization:Bearer $TOKEN" https://acme.com\n',
    },
  ],
  [
    'gets a secret as a variable',
    {
      '.gitlab-ci.yml':
        'build:\n  variables:\n    API_TOKEN: $DEPLOY_TOKEN\n  script:\n    - curl -u "shop:$API_TOKEN" https://acme.com\n',
    },
  ],
  [
    'gets a secret from a file that is mounted',
    {
      'compose.yaml':
        'services:\n  shop:\n    build: .\n    environment:\n      DB_PASSWORD_FILE: /run/secrets/db\n    secrets: [db]\nsecrets:\n  db: { external: true }\n',
      Dockerfile: 'FROM node:22-slim\nCMD ["node", "a.js"]\n',
    },
  ],
];

describe('the twelve-factor way is silent', () => {
  it.each(ways.map(([way, files]) => [way, Object.keys(files)[0], files] as const))('%s: %s', async (_way, _file, files) => {
    const found = await judge(files, ...judging);
    expect(
      found.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      Object.values(files)[0],
    ).toEqual([]);
  });
});
