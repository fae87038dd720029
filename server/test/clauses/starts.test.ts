import { describe, expect, it } from 'vitest';
import type { Files } from '../fixture-case';
import { judge } from './judged';

/** A start command that breaks one rule, wherever it stands. */
const sins: readonly (readonly [rule: string, command: string])[] = [
  ['no-hardcoded-port', 'gunicorn --bind 0.0.0.0:8000 shop:app'],
  ['no-loopback-bind', 'uvicorn shop:app --host 127.0.0.1 --port $PORT'],
  ['no-daemonize', 'pm2 start server.js'],
  ['no-multi-process-container', 'npx concurrently "node server.js" "node worker.js"'],
  ['no-build-at-startup', 'npx tsx src/server.ts'],
  ['no-dev-server-in-production', 'nodemon server.js'],
  ['no-runtime-code-update', 'git pull'],
  ['no-log-redirect', 'node server.js >> app.log'],
  ['no-silenced-output', 'node server.js > /dev/null'],
  ['no-migration-at-startup', 'npx prisma migrate deploy && node server.js'],
  ['no-destructive-sync', 'npx prisma migrate reset --force && node server.js'],
];
/** Programs that run for as long as the container does take its own place; what comes before one is its own line. */
const script = (command: string) => `#!/bin/sh\nset -e\n${command}\n`;
const workload = (command: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n  template:\n    spec:\n      containers:\n        - name: shop\n          image: acme/shop:1.4\n          command: ${command}\n`;
const packaged = (scripts: Readonly<Record<string, string>>) => `${JSON.stringify({ name: 'shop', private: true, scripts })}\n`;

/** Ways from a start of production to the command; the file where the sin is written comes last. */
function ways(command: string): readonly (readonly [way: string, at: string, files: Files])[] {
  return [
    ['Procfile', 'Procfile', { Procfile: `web: ${command}\n` }],
    ['Procfile → script', 'start.sh', { Procfile: 'web: ./start.sh\n', 'start.sh': script(command) }],
    [
      'Procfile → package script',
      'package.json',
      { Procfile: 'web: npm run serve\n', 'package.json': packaged({ serve: command }) },
    ],
    ['CMD → script', 'start.sh', { Dockerfile: 'FROM node:22\nCOPY . .\nCMD ["./start.sh"]\n', 'start.sh': script(command) }],
    [
      'ENTRYPOINT → script by its interpreter',
      'bin/start.sh',
      { Dockerfile: 'FROM node:22\nCOPY . .\nENTRYPOINT ["sh", "bin/start.sh"]\n', 'bin/start.sh': script(command) },
    ],
    [
      'CMD → package script',
      'package.json',
      { Dockerfile: 'FROM node:22\nCMD ["npm", "start"]\n', 'package.json': packaged({ start: command }) },
    ],
    [
      'CMD → package script → package script',
      'package.json',
      { Dockerfile: 'FROM node:22\nCMD npm start\n', 'package.json': packaged({ start: 'npm run serve', serve: command }) },
    ],
    [
      'CMD → package script → shell script',
      'start.sh',
      {
        Dockerfile: 'FROM node:22\nCMD ["yarn", "serve"]\n',
        'package.json': packaged({ serve: 'sh start.sh' }),
        'start.sh': script(command),
      },
    ],
    [
      'workload → script',
      'start.sh',
      { 'k8s/shop.yaml': workload('["./start.sh"]'), Dockerfile: 'FROM node:22\nCOPY start.sh .\n', 'start.sh': script(command) },
    ],
    [
      'compose → script',
      'start.sh',
      {
        'compose.yaml': 'services:\n  shop:\n    build: .\n    command: ./start.sh\n',
        Dockerfile: 'FROM node:22\n',
        'start.sh': script(command),
      },
    ],
  ];
}

/** Its entry leaves compose out, and puts a script that is not `start` down to the command that runs it. */
const otherwise = (rule: string, way: string) =>
  rule === 'no-dev-server-in-production' && /^(?:compose → script|Procfile → package script)$/.test(way);

describe('starts are followed to where the sin is written', () => {
  const cases = sins
    .flatMap(([rule, command]) => ways(command).map(([way, at, files]) => [rule, way, at, files] as const))
    .filter(([rule, way]) => !otherwise(rule, way));
  it.each(cases)('%s: %s', async (rule, _way, at, files) => {
    const found = await judge(files, rule);
    expect(
      found.map(({ file }) => file),
      JSON.stringify(files, undefined, 1),
    ).toEqual([at]);
    const outermost = Object.keys(files)[0] as string;
    if (outermost !== at) expect(found[0]?.related.map(({ file }) => file)).toContain(outermost);
  });
});

describe('two starts of one script are one finding', () => {
  it.each(sins)('%s', async (rule, command) => {
    const files = {
      Procfile: 'web: npm start\nworker: npm start\n',
      Dockerfile: 'FROM node:22\nCMD ["npm", "start"]\n',
      'package.json': packaged({ start: command }),
    };
    expect((await judge(files, rule)).map(({ file }) => file)).toEqual(['package.json']);
  });
});

describe('development is not production', () => {
  const dev = (command: string): readonly (readonly [place: string, files: Files])[] => [
    ['Procfile.dev', { 'Procfile.dev': `web: ${command}\n` }],
    [
      'docker-compose.override.yml',
      { 'docker-compose.override.yml': `services:\n  shop:\n    build: .\n    command: sh -c '${command}'\n` },
    ],
    ['.devcontainer', { '.devcontainer/Dockerfile': `FROM node:22\nCMD ${command}\n` }],
    [
      '.devcontainer compose',
      { '.devcontainer/docker-compose.yml': `services:\n  shop:\n    build: .\n    command: sh -c '${command}'\n` },
    ],
    ['Dockerfile.dev', { 'Dockerfile.dev': `FROM node:22\nCMD ${command}\n` }],
    ['dev.Dockerfile', { 'dev.Dockerfile': `FROM node:22\nCMD ${command}\n` }],
    ['Dockerfile.test', { 'Dockerfile.test': `FROM node:22\nCMD ${command}\n` }],
    ['stage development', { Dockerfile: `FROM node:22 AS development\nCMD ${command}\nFROM node:22\nCMD ["node", "a.js"]\n` }],
    ['stage test', { Dockerfile: `FROM node:22 AS test\nCMD ${command}\nFROM node:22\nCMD ["node", "a.js"]\n` }],
    [
      'stage dev, the last',
      { Dockerfile: `FROM node:22 AS production\nCMD ["node", "a.js"]\nFROM node:22 AS dev\nCMD ${command}\n` },
    ],
    [
      'package script dev',
      {
        Dockerfile: 'FROM node:22\nCMD ["node", "a.js"]\n',
        'package.json': packaged({ start: 'node a.js', dev: command, watch: command }),
      },
    ],
  ];
  const cases = sins.flatMap(([rule, command]) =>
    dev(command.replaceAll("'", '"')).map(([place, files]) => [rule, place, files] as const),
  );
  it.each(cases)('%s in %s', async (rule, _place, files) => {
    expect((await judge(files, rule)).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});
