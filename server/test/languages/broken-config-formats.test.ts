import { describe, expect, it } from 'vitest';
import { extract } from '../../src/engine/extract';
import { languageOf } from '../../src/languages';

const read = (path: string, text: string) => languageOf(path)?.extract({ path, text }).facts ?? [];

describe('config formats that are not as they should be', () => {
  const broken: readonly (readonly [string, readonly string[]])[] = [
    [
      'fly.toml',
      [
        '',
        'app = ',
        'app = 3\nprocesses = "x"\nenv = ["a"]\nmounts = 1\nservices = {}\nkill_timeout = {}\n[deploy]\nrelease_command = 1.5',
        '[[processes]]\nweb = []\n[build]\nimage = true',
      ],
    ],
    [
      'render.yaml',
      [
        '',
        'services:',
        'services: web',
        'services: [1, null, [], { type: [], name: {}, envVars: {}, disk: 1, startCommand: {} }]\ndatabases: x\nprojects: [{ environments: 1 }]',
        'services: &s\n  - *s\n  - <<: *s\n',
        'a: &a\n  <<: *a\nservices: [*a]',
      ],
    ],
    [
      'app.json',
      [
        '',
        '{',
        '[]',
        '3',
        '{ "env": [], "addons": {}, "scripts": "x" }',
        '{ "env": { "A": [], "B": { "value": {} }, "C": null } }',
      ],
    ],
    ['heroku.yml', ['run: [a]\nrelease: x\nsetup: []', 'run: { web: { command: { a: b } }, api: }']],
    ['railway.json', ['{ "deploy": [] }', '{ "deploy": { "startCommand": {}, "preDeployCommand": [[]] } }']],
    ['app.yaml', ['runtime: x\nentrypoint: [a, {}]\nenv_variables: [1]']],
    [
      'pm2.json',
      [
        '',
        '{ "apps": {} }',
        '{ "apps": [[], null, { "script": {} }, { "script": "", "args": {}, "env": [], "error_file": [] }] }',
      ],
    ],
    [
      'ecosystem.config.js',
      [
        '',
        'module.exports =',
        'module.exports = { apps }',
        'const a = { apps: [a], ...a, script: a };\nmodule.exports = a;',
        'module.exports = { apps: [...x, , { script() {}, [y]: 1 }] };',
      ],
    ],
    [
      'supervisord.conf',
      [
        '',
        '[',
        '[program:]',
        '[program:a]\ncommand',
        '  x\n[program:a]\n  command=\n=\n:',
        '[program:a]\ncommand="\nenvironment=A=",',
      ],
    ],
    [
      'a.service',
      [
        '',
        '[Service',
        '[Service]\nExecStart',
        '[Service]\nExecStart=\\',
        '[Service]\nEnvironment="A=\\\nExecStart=-@:',
        'ExecStart=x',
      ],
    ],
    [
      'logging.ini',
      [
        '[handlers]\n[handler_',
        '[handlers]\n[handler_a]\nclass=FileHandler\nargs=(\n',
        '[handlers]\n[handler_a]\nclass=FileHandler',
      ],
    ],
    [
      'logging.yaml',
      ['version: 1\nhandlers: []', 'version: 1\nhandlers: { a: { class: FileHandler, filename: [] } }\nroot: []\nloggers: x'],
    ],
    [
      'logback.xml',
      ['<configuration><appender', '<appender class="a.FileAppender"></x>', '<targets>]]><target type="File" fileName='],
    ],
    [
      'appsettings.json',
      ['{ "Serilog": [] }', '{ "Serilog": { "WriteTo": { "a": 1, "b": { "Name": "File" } } }, "NLog": { "targets": [null] } }'],
    ],
    ['application.properties', ['logging.file.name', 'logging.file.name=\\', 'quarkus.log.file.enable=true']],
    [
      'kustomization.yaml',
      [
        'patches: [{ patch: "\\n[" }, { patch: "a: &a\\n  - *a\\n" }, 3, { patch: [] }]',
        'patches:\n  - patch: |-\n      - op: add\n        path: /\n        value:\n      - op: add\n        path: /spec/template/spec/containers/0/env/-\n',
      ],
    ],
    [
      'compose.yaml',
      [
        'services:\n  a: &a\n    extends: a\n    <<: *a\n  b: { extends: c }\n  c: { extends: b, image: x }\ninclude: [compose.yaml]',
      ],
    ],
    ['ci/x.yml', ['a: &a { script: [*a], stage: b }\nb: { extends: b, script: [!reference [b, script]], stage: c }']],
  ];

  it.each(broken)('%s is read without a fault', (path, texts) => {
    for (const text of texts) {
      expect(() => read(path, text)).not.toThrow();
      expect(() => read(path, text.replaceAll('\n', '\r\n'))).not.toThrow();
    }
  });

  const long: readonly (readonly [path: string, entry: (index: number) => string, head: string, end: string])[] = [
    ['fly.toml', (index) => `[[mounts]]\nsource = "a${index}"\ndestination = "/d${index}"\n`, '', ''],
    [
      'render.yaml',
      (index) => `  - type: web\n    name: a${index}\n    startCommand: node a.js\n    envVars:\n      - { key: A, value: b }\n`,
      'services:\n',
      '',
    ],
    ['supervisord.conf', (index) => `[program:a${index}]\ncommand=node a.js\nstdout_logfile=a.log\n`, '', ''],
    ['a.service', (index) => `Environment=A${index}=b "C=d" \\\n`, '[Service]\nExecStart=a\n', ''],
    ['logging.properties', (index) => `a${index}.handlers = java.util.logging.FileHandler\n`, '', ''],
    ['log4j2.xml', (index) => `<File name="a${index}"\n fileName="a.log"><x>\n</x></File>\n`, '<Appenders>', '</Appenders>'],
    ['pm2.json', (index) => `{ "name": "a${index}",\n"script": "a.js",\n"args": "b c" },\n`, '{ "apps": [', '{}] }'],
    [
      'ecosystem.config.js',
      (index) => `{ name: 'a${index}',\nscript: 'a.js',\nout_file: 'a.log' },\n`,
      'module.exports = { apps: [',
      '] };',
    ],
  ];

  // What grows with the square of the length would not end in time.
  it.each(long)('%s of ten thousand lines is read', { timeout: 180_000 }, (path, entry, head, end) => {
    const count = 10_000 / (entry(0).split('\n').length - 1);
    const text = head + Array.from({ length: count }, (_, index) => entry(index)).join('') + end;
    expect(() => read(path, text)).not.toThrow();
  });

  it('reads deeply nested documents', () => {
    for (const [path, text] of [
      ['logback.xml', '<appender><a>'.repeat(20_000)],
      ['log4js.json', '{ "appenders": '.repeat(5000)],
      ['application.yml', 'a: { '.repeat(5000)],
    ] as const)
      expect(() => extract(path, text)).not.toThrow();
  });
});
