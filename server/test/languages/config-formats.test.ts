import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, FactOf } from '../../../rules/facts';
import { languageOf } from '../../src/languages';

function read(path: string, text: string): readonly Fact[] {
  return languageOf(path)?.extract({ path, text }).facts ?? [];
}

function facts<K extends FactKind>(path: string, text: string, kind: K): FactOf<K>[] {
  return read(path, text).filter((fact): fact is FactOf<K> => fact.kind === kind);
}

const commands = (path: string, text: string) =>
  facts(path, text, 'command').map(({ origin, phase, name, commands: list }) => [
    `${origin} ${phase} ${name}`,
    list.map(({ words }) => words.map(({ text: word }) => word).join(' ')).join(' ; '),
  ]);

const variables = (path: string, text: string) =>
  facts(path, text, 'env-declaration').map(({ name, value, valueRange }) => [
    name,
    value,
    valueRange && text.slice(valueRange.start, valueRange.end),
  ]);

describe('fly.toml', () => {
  const text = `app = "shop"
kill_timeout = "2m"
[deploy]
  release_command = "npm run migrate"
[processes]
  web = "node server.js"
[experimental]
  cmd = ["node", "other.js"]
[env]
  PORT = "8080"
[[services]]
  internal_port = 8080
[mounts]
  source = "data"
  destination = "/data"
`;
  it('knows what starts and what runs at a release', () => {
    expect(commands('fly.toml', text)).toEqual([
      ['platform start web', 'node server.js'],
      ['platform start app', 'node other.js'],
      ['platform release release', 'npm run migrate'],
    ]);
  });
  it('knows ports, mounts, the grace period and what is built', () => {
    const [workload] = facts('deploy/fly.toml', text, 'workload');
    expect(workload?.listensOn?.map(({ port }) => port)).toEqual([8080]);
    expect(workload?.volumes.map(({ source, target }) => [source, target])).toEqual([['data', '/data']]);
    expect(workload?.graceSeconds?.value).toBe(120);
    expect(workload?.build).toEqual({ context: 'deploy', dockerfile: 'deploy/Dockerfile' });
  });
});

describe('a template of CloudFormation', () => {
  it('gives functions their variables, also by a short form of a reference', () => {
    const text = `Globals:
  Function:
    Environment:
      Variables:
        LOG_LEVEL: info
Resources:
  Notify:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          QUEUE_TABLE: !Ref QueueTable
  QueueTable:
    Type: AWS::DynamoDB::Table
    Properties:
      Variables: { NOT_ONE: 1 }
`;
    expect(variables('template.yaml', text)).toEqual([
      ['LOG_LEVEL', 'info', 'info'],
      ['QUEUE_TABLE', undefined, undefined],
    ]);
  });
  it('gives containers theirs as lists, also where a condition picks one', () => {
    const text = JSON.stringify({
      Resources: {
        Web: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [
              {
                Environment: [
                  { Name: 'MODE', Value: 'web' },
                  { 'Fn::If': ['HasMail', { Name: 'MAIL_HOST', Value: { Ref: 'MailHost' } }, { Ref: 'AWS::NoValue' }] },
                ],
                Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: 'arn:aws:ssm:eu-west-1:1:parameter/db' }],
              },
            ],
          },
        },
        Jobs: {
          Type: 'AWS::Lambda::Function',
          Properties: { Environment: { 'Fn::If': ['Live', { Variables: { STAGE: 'live' } }, { Ref: 'AWS::NoValue' }] } },
        },
      },
    });
    expect(variables('cdk.out/shop.template.json', text)).toEqual([
      ['MODE', 'web', 'web'],
      ['MAIL_HOST', undefined, undefined],
      ['DB_PASSWORD', undefined, undefined],
      ['STAGE', 'live', '"live"'],
    ]);
  });
});

describe('render.yaml', () => {
  it('knows the phases of each service, its folder, variables and databases', () => {
    const text = `services:
  - type: web
    name: web
    rootDir: apps/web
    buildCommand: npm ci
    preDeployCommand: npm run migrate
    startCommand: npm start
    envVars: [{ key: A, value: "b" }, { key: C, sync: false }, { fromGroup: g }]
  - { type: cron, name: report, startCommand: node report.js }
  - { type: keyvalue, name: cache }
databases: [{ name: db }]
`;
    expect(commands('render.yaml', text)).toEqual([
      ['platform start web', 'npm start'],
      ['platform release web', 'npm run migrate'],
      ['platform build web', 'npm ci'],
      ['platform admin report', 'node report.js'],
    ]);
    expect(facts('infra/render.yaml', text, 'command')[0]?.cwd).toBe('infra/apps/web');
    expect(variables('render.yaml', text)).toEqual([
      ['A', 'b', 'b'],
      ['C', undefined, undefined],
    ]);
    expect(facts('render.yaml', text, 'attached-service').map(({ service }) => service)).toEqual(['redis', 'postgres']);
  });
});

describe('app.json', () => {
  it('knows variables, add-ons and commands of Heroku, and nothing of another app.json', () => {
    const text =
      '{ "env": { "A": "b", "C": { "value": "d" }, "E": { "generator": "secret" } }, "addons": ["redis", { "plan": "pg:x" }] }';
    expect(variables('app.json', text)).toEqual([
      ['A', 'b', 'b'],
      ['C', 'd', 'd'],
      ['E', undefined, undefined],
    ]);
    expect(facts('app.json', text, 'attached-service').map(({ service }) => service)).toEqual(['redis', 'pg:x']);
    expect(read('app.json', '{ "expo": { "name": "a", "slug": "b" } }')).toEqual([]);
  });
});

describe('supervisord', () => {
  it('reads values over several lines, comments and quotes', () => {
    const text = `[program:web]
command=/usr/bin/node 'a b.js'
  --port 1 ; why
environment=A="b,c",
; between
    D='e f' , G=h
[eventlistener:l]
command=listen
`;
    expect(commands('supervisord.conf', text)).toEqual([['supervisord start web', '/usr/bin/node a b.js --port 1']]);
    expect(variables('supervisord.conf', text)).toEqual([
      ['A', 'b,c', 'b,c'],
      ['D', 'e f', 'e f'],
      ['G', 'h', 'h'],
    ]);
  });
  it('is told by its folder, or by its sections', () => {
    const text = '[program:web]\ncommand=node a.js\n';
    for (const path of ['docker/supervisor/conf.d/web.conf', 'etc/web.ini', 'supervisord.conf'])
      expect(commands(path, text)).toEqual([['supervisord start web', 'node a.js']]);
  });
});

describe('systemd', () => {
  it('joins what runs at the start, and reads variables in all their quotes', () => {
    const text = `[Service]
Environment=A=b "C=d e" F='g h' "I=\\"j\\"" K=
Environment="L=m"
WorkingDirectory=srv
ExecStartPre=-/usr/bin/npm ci \\
  --omit=dev
ExecStart=@/usr/bin/node \\
; a comment in between
  a.js
ExecStop=/bin/kill
StandardOutput=append:/var/log/a.log
KillSignal=SIGINT
`;
    expect(commands('web@.service', text)).toEqual([['systemd start web', '/usr/bin/npm ci --omit=dev ; /usr/bin/node a.js']]);
    expect(variables('web.service', text)).toEqual([
      ['A', 'b', 'b'],
      ['C', 'd e', 'd e'],
      ['F', 'g h', 'g h'],
      ['I', '\\"j\\"', '\\"j\\"'],
      ['K', '', ''],
      ['L', 'm', 'm'],
    ]);
    expect(facts('web.service', text, 'log-sink').map(({ path }) => path)).toMatchObject([{ value: '/var/log/a.log' }]);
    expect(facts('web.service', text, 'workload')[0]?.stopSignal?.value).toBe('SIGINT');
  });
  it('takes a unit that runs once for a task, and other files of that name for none', () => {
    expect(commands('a.service', '[Service]\nType=oneshot\nExecStart=/bin/a\n')).toEqual([['systemd admin a', '/bin/a']]);
    for (const text of ['[D-BUS Service]\nName=a\nExec=/bin/a\n', '[Service]\nExecStart={{ bin }}\n', '<service-group/>', ''])
      expect(read('a.service', text)).toEqual([]);
  });
});

describe('pm2', () => {
  it('knows what each app runs, by interpreter, arguments and folder', () => {
    const text = `const base = { cwd: './api', env: { A: 'b' } };
module.exports = {
  apps: [
    { ...base, name: 'web', script: './server.js', args: '--port 1', interpreter_args: '--trace-warnings' },
    { name: 'py', args: ['-m', 'a b'], script: 'x.py', interpreter: 'python3', node_args: '-u' },
    { name: 'npm', script: 'npm', args: 'run start' },
    { name: 'nightly', script: 'job.sh', cron_restart: '0 3 * * *', autorestart: false },
    { name: 'computed', script: process.env.SCRIPT },
    { name: 'dev', script: 'a.js', env: { NODE_ENV: 'development' } },
  ],
};
`;
    expect(commands('ecosystem.config.js', text)).toEqual([
      ['pm2 start web', 'node ./server.js --port 1'],
      ['pm2 start py', 'python3 -u x.py -m a b'],
      ['pm2 start npm', 'npm run start'],
      ['pm2 admin nightly', 'bash job.sh'],
      ['pm2 dev dev', 'node a.js'],
    ]);
    expect(facts('deploy/ecosystem.config.js', text, 'command')[0]?.cwd).toBe('deploy/api');
    expect(variables('ecosystem.config.js', text)).toEqual([
      ['A', 'b', "'b'"],
      ['NODE_ENV', 'development', "'development'"],
    ]);
  });
  it('reads lists and single apps as JSON or YAML, and no other process.json', () => {
    expect(commands('pm2.json', '[{ "script": "a.js" }]')).toEqual([['pm2 start undefined', 'node a.js']]);
    expect(commands('process.yml', 'script: a.js\nname: a\n')).toEqual([['pm2 start a', 'node a.js']]);
    expect(read('process.json', '{ "steps": [{ "name": "a" }], "apps": ["x"] }')).toEqual([]);
  });
});

describe('logging', () => {
  const sinks = (path: string, text: string) =>
    facts(path, text, 'log-sink').map(({ library, path: file }) => [library, file?.kind === 'literal' ? file.value : file?.kind]);

  it('takes a file that is named elsewhere for none, and one in a named folder for one', () => {
    expect(sinks('application.yml', 'logging.file.name: ${LOG_FILE}\n')).toEqual([]);
    expect(sinks('application.yml', 'logging.file.name: ${LOGS}/a.log\n')).toEqual([['Spring Boot', 'unknown']]);
  });
  it('finds dotted names however they are nested', () => {
    for (const text of [
      'logging:\n  file:\n    name: a.log\n',
      'logging.file:\n  name: a.log\n',
      'logging:\n  file.name: a.log\n',
    ])
      expect(sinks('application.yml', text)).toEqual([['Spring Boot', 'a.log']]);
  });
  it('leaves the profiles of developers alone', () => {
    expect(sinks('application-local.yml', 'logging.file.name: a.log\n')).toEqual([]);
    expect(
      sinks('application.yml', 'spring:\n  config:\n    activate:\n      on-profile: test\nlogging.file.name: a.log\n'),
    ).toEqual([]);
  });
  it('asks whether a logger uses the handler, where any says which it uses', () => {
    const text = (root: string) => `version: 1\nhandlers:\n  f: { class: logging.FileHandler, filename: a.log }\n${root}`;
    expect(sinks('log.yaml', text(''))).toEqual([['logging', 'a.log']]);
    expect(sinks('log.yaml', text('root: { handlers: [f] }\n'))).toEqual([['logging', 'a.log']]);
    expect(sinks('log.yaml', text('root: { handlers: [g] }\n'))).toEqual([]);
  });
});
