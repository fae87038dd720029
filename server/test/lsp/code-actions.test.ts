import { afterEach, describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind, type Range } from 'vscode-languageserver';
import { allCapabilities, TestClient, type TestClientOptions, uriOf } from './test-client';
import { wordRule } from './word-rule';

const noFoo = wordRule('no-foo', 'foo', { better: 'bar' });
const noQux = wordRule('no-qux', 'qux', { suggest: [{ file: 'NOTES.md', append: ['qux'] }] });
const rules = [noFoo, noQux];
let client: TestClient;

async function start(files: Record<string, string>, options: Partial<TestClientOptions> = {}): Promise<TestClient> {
  client = await TestClient.start({ files, rules, ...options });
  return client;
}

afterEach(() => client.stop());

function range(line: number, start: number, end = start): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((candidate) => candidate.title === title);
  if (!action) throw new Error(`${title} is not among ${titles(actions).join(', ')}`);
  return action;
}

/** Texts after the action of that title. */
async function result(path: string, title: string, at = range(0, 0, 100)): Promise<Record<string, string>> {
  return client.apply(named(await client.codeActions(path, at), title).edit ?? {});
}

describe('quick fixes', () => {
  it('begin with the safe fix and end with the documentation', async () => {
    await start({ '/app/a.js': 'foo();\nfoo();\n' });
    client.open('/app/a.js');
    const actions = await client.codeActions('/app/a.js', range(0, 1));
    expect(titles(actions)).toEqual([
      'Write bar',
      'Fix all no-foo problems in this file',
      'Disable no-foo for this line',
      'Disable no-foo for this file',
      'Open documentation of no-foo',
    ]);
    expect(actions.map(({ isPreferred }) => isPreferred === true)).toEqual([true, false, false, false, false]);
    expect(actions[0]?.diagnostics).toMatchObject([{ code: 'no-foo', range: range(0, 0, 3) }]);
    expect(client.apply(actions[0]?.edit ?? {})).toEqual({ '/app/a.js': 'bar();\nfoo();\n' });
    expect(client.apply(actions[1]?.edit ?? {})).toEqual({ '/app/a.js': 'bar();\nbar();\n' });
  });

  it('are for the very problem a client names, not for its neighbours', async () => {
    await start({ '/app/a.js': 'foo(qux);' });
    client.open('/app/a.js');
    await client.rest();
    const diagnostics = (client.diagnostics('/app/a.js') ?? []).filter(({ code }) => code === 'no-qux');
    const actions = await client.codeActions('/app/a.js', range(0, 0, 8), { diagnostics });
    expect(new Set(actions.flatMap((action) => action.diagnostics?.map(({ code }) => code) ?? []))).toEqual(new Set(['no-qux']));
    expect(titles(await client.codeActions('/app/a.js', range(0, 0, 8)))).toContain('Write bar');
  });

  it('are computed from the present text, not from what was last published', async () => {
    await start({ '/app/a.js': 'foo();' });
    client.open('/app/a.js');
    await client.rest();
    client.change('/app/a.js', '\n\n  foo();');
    expect(await result('/app/a.js', 'Write bar', range(2, 3))).toEqual({ '/app/a.js': '\n\n  bar();' });
  });

  it('are there for files that are not open', async () => {
    await start({ '/app/a.js': 'foo();' });
    expect(await result('/app/a.js', 'Write bar')).toEqual({ '/app/a.js': 'bar();' });
  });

  it('make files, where the client can', async () => {
    await start({ '/app/a.js': 'qux();' });
    const { edit } = named(await client.codeActions('/app/a.js', range(0, 0)), 'Write it down');
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: uriOf('/app/NOTES.md') });
    expect(client.apply(edit ?? {})).toEqual({ '/app/NOTES.md': 'qux\n' });
    client.stop();
    await start({ '/app/a.js': 'qux();' }, { capabilities: {} });
    expect(titles(await client.codeActions('/app/a.js', range(0, 0)))).not.toContain('Write it down');
    client.stop();
    await start({ '/app/a.js': 'qux();', '/app/NOTES.md': 'foo' }, { capabilities: {} });
    expect(await result('/app/a.js', 'Write it down')).toEqual({ '/app/NOTES.md': 'foo\nqux\n' });
  });

  it('name the version of the document they are for', async () => {
    await start({ '/app/a.js': '' });
    client.open('/app/a.js');
    client.change('/app/a.js', 'foo();');
    const [action] = await client.codeActions('/app/a.js', range(0, 0));
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: uriOf('/app/a.js'), version: 2 } }]);
  });

  it('wait for nobody who only saves, while somebody types', async () => {
    await start({ '/app/a.js': '' }, { settings: { run: 'onSave' } });
    client.open('/app/a.js');
    client.change('/app/a.js', 'foo();');
    const ask = (triggerKind: CodeActionTriggerKind) => client.codeActions('/app/a.js', range(0, 0), { triggerKind });
    expect(await ask(CodeActionTriggerKind.Automatic)).toEqual([]);
    expect(titles(await ask(CodeActionTriggerKind.Invoked))).toContain('Write bar');
  });

  it('are not given where nothing is wrong, or nobody asked', async () => {
    await start({ '/app/a.js': 'foo();\nbar();' });
    expect(await client.codeActions('/app/a.js', range(1, 2))).toEqual([]);
    expect(await client.codeActions('/app/a.js', range(0, 0), { only: ['refactor'] })).toEqual([]);
    expect(await client.codeActions('/elsewhere/a.js', range(0, 0))).toEqual([]);
  });
});

describe('source.fixAll', () => {
  const all = range(0, 0, 0);

  it.each(['source.fixAll.twelveFactor', 'source.fixAll', 'source'])('is given when asked for as %s', async (kind) => {
    await start({ '/app/a.js': 'foo(foo, qux);' });
    client.open('/app/a.js');
    const actions = await client.codeActions('/app/a.js', all, { only: [kind] });
    expect(actions).toHaveLength(1);
    expect(actions[0]?.kind).toBe('source.fixAll.twelveFactor');
    expect(client.apply(actions[0]?.edit ?? {})).toEqual({ '/app/a.js': 'bar(bar, qux);' });
  });

  it('sees what was typed a moment before the file is saved', async () => {
    await start({ '/app/a.js': '' }, { settings: { run: 'onSave' } });
    client.open('/app/a.js');
    client.change('/app/a.js', 'foo();');
    const [action] = await client.codeActions('/app/a.js', all, { only: ['source.fixAll'] });
    expect(client.apply(action?.edit ?? {})).toEqual({ '/app/a.js': 'bar();' });
  });

  it('is not given where there is nothing safe to fix, nor unasked, nor to askers of something else', async () => {
    await start({ '/app/a.js': 'qux();', '/app/b.js': 'foo();' });
    expect(await client.codeActions('/app/a.js', all, { only: ['source.fixAll'] })).toEqual([]);
    expect(await client.codeActions('/app/b.js', all, { only: ['source.fixAll.eslint'] })).toEqual([]);
    expect(titles(await client.codeActions('/app/b.js', all))).not.toContain('Fix all safe Twelve-Factor problems');
  });

  it('leaves out what overlaps, for another round', async () => {
    const whole = { ...wordRule('no-call', 'foo', { better: 'call' }) };
    await start({ '/app/a.js': 'foo(foo);' }, { rules: [noFoo, whole] });
    const [action] = await client.codeActions('/app/a.js', all, { only: ['source.fixAll'] });
    expect(Object.values(client.apply(action?.edit ?? {}))[0]).toMatch(/^(?:bar|call)\((?:bar|call)\);$/);
  });
});

describe('disabling', () => {
  async function disable(path: string, title: string, at: Range): Promise<string> {
    const text = (await result(path, title, at))[path] ?? '';
    client.open(path, text);
    await client.rest();
    return text;
  }

  it('for a line puts a comment above it, as deep as the line', async () => {
    await start({ '/app/a.js': 'if (x) {\r\n\tfoo();\r\n}\r\nfoo();' });
    const text = await disable('/app/a.js', 'Disable no-foo for this line', range(1, 2));
    expect(text).toBe('if (x) {\r\n\t// twelve-factor-disable-next-line no-foo\r\n\tfoo();\r\n}\r\nfoo();');
    expect(client.problems('/app/a.js')).toEqual(['4:0-3 foo stands here.']);
  });

  it.each([
    [
      'between elements',
      '/app/a.jsx',
      ['const a = <p>', '  <b c={foo} />', '</p>;'],
      ['const a = <p>', '  {/* twelve-factor-disable-next-line no-foo */}', '  <b c={foo} />', '</p>;'],
    ],
    [
      'above code with facts that know their places',
      '/app/a.js',
      ["require('http').createServer().listen(3000, '127.0.0.1');", 'a(foo);', 'require("http").createServer().listen(1);'],
      [
        "require('http').createServer().listen(3000, '127.0.0.1');",
        '// twelve-factor-disable-next-line no-foo',
        'a(foo);',
        'require("http").createServer().listen(1);',
      ],
    ],
    [
      'behind a template that ends in the line',
      '/app/a.js',
      ['a(`', '`, foo);'],
      ['a(`', '`, foo); // twelve-factor-disable-line no-foo'],
    ],
    [
      'behind the first line, which speaks for the file',
      '/app/.env',
      ['A=foo', 'B=1'],
      ['A=foo # twelve-factor-disable-line no-foo', 'B=1'],
    ],
    [
      'between the lines of a Dockerfile command',
      '/app/Dockerfile',
      ['FROM node:22', 'RUN a && \\', '    foo'],
      ['FROM node:22', 'RUN a && \\', '    # twelve-factor-disable-next-line no-foo', '    foo'],
    ],
  ])('for a line finds a place %s', async (_name, path, before, after) => {
    await start({ [path]: before.join('\n') });
    const at = before.findIndex((line) => line.includes('foo'));
    const text = await disable(path, 'Disable no-foo for this line', range(at, 0, 100));
    expect(text.split('\n')).toEqual(after);
    expect(client.problems(path)).toEqual([]);
  });

  it.each([
    ['a template', '/app/a.js', ['a(`', 'foo', '`);']],
    ['a shell command that goes on', '/app/a.sh', ['npm run \\', 'foo \\', 'b']],
  ])('for a line is not offered inside of %s', async (_name, path, lines) => {
    await start({ [path]: lines.join('\n') });
    const offered = titles(await client.codeActions(path, range(1, 0, 3)));
    expect(offered).not.toContain('Disable no-foo for this line');
    expect(offered).toContain('Disable no-foo for this file');
  });

  it('for a line adds to the comment that stands there', async () => {
    await start({ '/app/a.js': '// twelve-factor-disable-next-line no-foo -- as agreed\nfoo(qux);' });
    const text = await disable('/app/a.js', 'Disable no-qux for this line', range(1, 5));
    expect(text).toBe('// twelve-factor-disable-next-line no-foo no-qux -- as agreed\nfoo(qux);');
    expect(client.problems('/app/a.js')).toEqual([]);
  });

  it('for a file puts a comment at its top, below what must come first', async () => {
    await start({ '/app/a.js': '#!/usr/bin/env node\nfoo();\nfoo();' });
    const text = await disable('/app/a.js', 'Disable no-foo for this file', range(1, 0));
    expect(text).toBe('#!/usr/bin/env node\n// twelve-factor-disable-file no-foo\nfoo();\nfoo();');
    expect(client.problems('/app/a.js')).toEqual([]);
  });

  it('goes to the config file where the format has no comments', async () => {
    await start({ '/app/api/data.json': '"foo"' });
    const title = 'Disable no-foo for this file in twelve-factor.json';
    const fresh = await result('/app/api/data.json', title);
    const config = fresh['/app/twelve-factor.json'] ?? '';
    expect(JSON.parse(config)).toEqual({ overrides: [{ files: ['api/data.json'], rules: { 'no-foo': 'off' } }] });
    client.open('/app/twelve-factor.json', config);
    await client.rest();
    expect(client.problems('/app/api/data.json')).toEqual([]);
  });

  it('goes to the nearest config file and keeps its comments', async () => {
    await start({
      '/app/api/data.json': '"foo"',
      '/app/api/twelve-factor.json': '{\n  // as agreed\n  "preset": "strict"\n}\n',
    });
    const title = 'Disable no-foo for this file in twelve-factor.json';
    const config = (await result('/app/api/data.json', title))['/app/api/twelve-factor.json'] ?? '';
    expect(config).toContain('// as agreed');
    expect(config).toContain('"data.json"');
    client.open('/app/api/twelve-factor.json', config);
    await client.rest();
    expect(client.problems('/app/api/data.json')).toEqual([]);
  });
});

describe('the documentation', () => {
  it('is shown through the client', async () => {
    await start({ '/app/a.js': 'foo();' });
    const { command } = named(await client.codeActions('/app/a.js', range(0, 0)), 'Open documentation of no-foo');
    await client.request('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    expect(client.shown).toEqual([expect.stringMatching(/no-foo/)]);
  });

  it('is shown by the client itself where it has a command for it', async () => {
    await start({ '/app/a.js': 'foo();' }, { initializationOptions: { documentationCommand: 'editor.show' } });
    const { command } = named(await client.codeActions('/app/a.js', range(0, 0)), 'Open documentation of no-foo');
    expect(command).toMatchObject({ command: 'editor.show', arguments: ['no-foo'] });
  });

  it('is not offered to a client that can show none', async () => {
    await start({ '/app/a.js': 'foo();' }, { capabilities: { ...allCapabilities, window: {} } });
    expect(titles(await client.codeActions('/app/a.js', range(0, 0)))).not.toContain('Open documentation of no-foo');
  });
});
