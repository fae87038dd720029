import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag, FileChangeType, LSPErrorCodes } from 'vscode-languageserver';
import noDuplicateEnvKey from '../../../rules/config/no-duplicate-env-key';
import { defineRule, type Rule } from '../../../rules/rule';
import { allCapabilities, TestClient, type TestClientOptions, uriOf } from './test-client';
import { wordRule } from './word-rule';

const noFoo = wordRule('no-foo', 'foo', { better: 'bar' });
let client: TestClient;

async function start(files: Record<string, string>, options: Partial<TestClientOptions> = {}): Promise<TestClient> {
  client = await TestClient.start({ files, rules: [noFoo], ...options });
  return client;
}

afterEach(() => client.stop());

describe('files of the disk', () => {
  it('are reported without ever being opened', async () => {
    await start({ '/app/a.js': 'foo();\n', '/app/lib/b.js': '\n  foo();\n', '/app/c.js': 'bar();\n' });
    expect(client.problems('/app/a.js')).toEqual(['0:0-3 foo stands here.']);
    expect(client.problems('/app/lib/b.js')).toEqual(['1:2-5 foo stands here.']);
    expect(client.problems('/app/c.js')).toBeUndefined();
  });

  it('are read anew when they are made, changed or deleted', async () => {
    const files: Record<string, string> = { '/app/a.js': 'foo();' };
    await start(files);
    files['/app/b.js'] = 'foo();';
    client.watched(['/app/b.js', FileChangeType.Created]);
    await client.pass(200);
    expect(client.problems('/app/b.js')).toHaveLength(1);

    files['/app/b.js'] = 'foo(); foo();';
    client.watched(['/app/b.js', FileChangeType.Changed]);
    await client.pass(200);
    expect(client.problems('/app/b.js')).toHaveLength(2);

    delete files['/app/b.js'];
    client.watched(['/app/b.js', FileChangeType.Deleted]);
    await client.pass(200);
    expect(client.problems('/app/b.js')).toEqual([]);
  });

  it('take their problems along when they are renamed', async () => {
    const files: Record<string, string> = { '/app/old.js': 'foo();' };
    await start(files);
    delete files['/app/old.js'];
    files['/app/new.js'] = 'foo();';
    client.watched(['/app/old.js', FileChangeType.Deleted], ['/app/new.js', FileChangeType.Created]);
    await client.pass(200);
    expect(client.problems('/app/old.js')).toEqual([]);
    expect(client.problems('/app/new.js')).toHaveLength(1);
  });

  it('come and go with their folder', async () => {
    const files: Record<string, string> = { '/app/src/a.js': 'foo();', '/app/src/b.js': 'foo();' };
    await start(files);
    delete files['/app/src/a.js'];
    delete files['/app/src/b.js'];
    files['/app/source/a.js'] = 'foo();';
    client.watched(['/app/src', FileChangeType.Deleted], ['/app/source', FileChangeType.Created]);
    await client.pass(200);
    expect(client.problems('/app/src/a.js')).toEqual([]);
    expect(client.problems('/app/src/b.js')).toEqual([]);
    expect(client.problems('/app/source/a.js')).toHaveLength(1);
  });

  it('are read beside the codebase where they are dotenv files that git ignores, opened or not', async () => {
    const files: Record<string, string> = {
      '/app/.git/HEAD': 'ref: refs/heads/main\n',
      '/app/.gitignore': '.env\n',
      '/app/.env': 'PORT=1\nPORT=2\n',
    };
    await start(files, { rules: [noDuplicateEnvKey] });
    const twice = 'This variable is set twice here, and this one overrides the earlier; keep one.';
    expect(client.problems('/app/.env')).toEqual([`1:0-4 ${twice}`]);
    files['/app/.env'] = 'HOST=a\nPORT=2\n';
    client.watched(['/app/.env', FileChangeType.Changed]);
    await client.pass(200);
    expect(client.problems('/app/.env')).toEqual([]);
    client.open('/app/.env', 'HOST=a\nHOST=b\n');
    await client.pass(200);
    expect(client.problems('/app/.env')).toEqual([`1:0-4 ${twice}`]);
  });

  it('are watched where the client can watch', async () => {
    await start({});
    expect(client.registered).toEqual(['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']);
  });
});

describe('an open document', () => {
  it('stands over the disk, and gives way to it when it is closed', async () => {
    await start({ '/app/a.js': 'bar();' });
    client.open('/app/a.js', 'foo();');
    await client.rest();
    expect(client.problems('/app/a.js')).toEqual(['0:0-3 foo stands here.']);
    client.close('/app/a.js');
    await client.rest();
    expect(client.problems('/app/a.js')).toEqual([]);
  });

  it('keeps its problems when it is closed', async () => {
    await start({ '/app/a.js': 'foo();' });
    client.open('/app/a.js');
    await client.rest();
    client.close('/app/a.js');
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('is not touched by changes of its file on the disk', async () => {
    const files: Record<string, string> = { '/app/a.js': 'bar();' };
    await start(files);
    client.open('/app/a.js', 'foo();');
    files['/app/a.js'] = 'bar(); bar();';
    client.watched(['/app/a.js', FileChangeType.Changed]);
    await client.pass(200);
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('is judged when typing pauses, once, and never shows an empty list meanwhile', async () => {
    await start({ '/app/a.js': 'foo();' });
    client.open('/app/a.js');
    await client.rest();
    const said = client.published.length;
    for (const text of ['foo(1);', 'foo(12);', ' foo(12);']) {
      client.change('/app/a.js', text);
      await client.pass(50);
    }
    expect(client.published).toHaveLength(said);
    await client.pass(500);
    expect(client.published.slice(said)).toMatchObject([{ uri: uriOf('/app/a.js'), version: 4, diagnostics: [{}] }]);
    expect(client.problems('/app/a.js')).toEqual(['0:1-4 foo stands here.']);
  });

  it('does not wait for another document in which somebody types', async () => {
    await start({ '/app/a.js': '', '/app/b.js': '' });
    client.open('/app/a.js');
    client.open('/app/b.js');
    await client.rest();
    client.change('/app/a.js', 'foo();');
    await client.pass(150);
    client.change('/app/b.js', 'foo();');
    await client.pass(100);
    expect(client.problems('/app/a.js')).toHaveLength(1);
    expect(client.problems('/app/b.js')).toBeUndefined();
  });

  it('is not told what was found in a version it has left behind', async () => {
    await start({ '/app/a.js': 'foo();', '/app/b.js': '' });
    client.open('/app/a.js');
    client.open('/app/b.js');
    await client.rest();
    const said = client.published.length;
    client.change('/app/b.js', 'foo();');
    await client.pass(150);
    client.change('/app/a.js', '\n\nfoo();');
    await client.pass(100);
    expect(client.published.slice(said).map(({ uri }) => uri)).toEqual([uriOf('/app/b.js')]);
    await client.pass(200);
    expect(client.published.at(-1)).toMatchObject({ uri: uriOf('/app/a.js'), version: 2 });
  });

  it('is told the same list only once', async () => {
    await start({ '/app/a.js': 'foo();', '/app/b.js': 'foo();' });
    client.open('/app/b.js');
    await client.rest();
    const said = client.published.length;
    client.change('/app/b.js', 'foo();\n');
    await client.pass(500);
    expect(client.published.slice(said).map(({ uri }) => uri)).toEqual([uriOf('/app/b.js')]);
  });

  it('comes first', async () => {
    await start({ '/app/a.js': '', '/app/z.js': '' });
    client.open('/app/z.js', 'foo();');
    client.open('/app/b.js', '');
    await client.rest();
    client.options.files['/app/a.js'] = 'foo();';
    client.watched(['/app/a.js', FileChangeType.Changed]);
    client.change('/app/z.js', 'foo(1);');
    await client.rest();
    client.timer.advance(300);
    await client.rest();
    expect(client.published.slice(-2).map(({ uri }) => uri)).toEqual([uriOf('/app/z.js'), uriOf('/app/a.js')]);
  });

  it('is judged outside of all folders, alone', async () => {
    await start({ '/tmp/loose.js': '', '/tmp/other.js': 'foo();' }, { folders: [] });
    client.open('/tmp/loose.js', 'foo();');
    await client.rest();
    expect(client.problems('/tmp/loose.js')).toHaveLength(1);
    expect(client.problems('/tmp/other.js')).toBeUndefined();
    client.close('/tmp/loose.js');
    await client.rest();
    expect(client.problems('/tmp/loose.js')).toEqual([]);
  });
});

describe('a run', () => {
  it('that is overtaken says nothing', async () => {
    let runs = 0;
    const counting: Rule = defineRule({ ...wordRule('no-count', 'count'), project: () => void runs++ });
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/app/${index}.js`, 'foo();']));
    await start(files, { rules: [counting, noFoo] });
    client.open('/app/1.js');
    await client.rest();
    runs = 0;
    const said = client.published.length;
    client.timer.cost = 20;
    client.change('/app/1.js', 'foo(); foo();');
    const slow = client.pass(200);
    client.open('/app/2.js', 'bar();');
    await slow;
    client.timer.cost = 0;
    await client.pass(500);
    const versions = client.published.slice(said).filter(({ uri }) => uri === uriOf('/app/1.js'));
    expect(versions).toHaveLength(1);
    expect(client.problems('/app/1.js')).toHaveLength(2);
    expect(client.problems('/app/2.js')).toEqual([]);
  });

  it('lets requests through, and a request that is not wanted any more is not answered', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`/app/${index}.js`, 'foo();']));
    await start(files);
    client.open('/app/1.js');
    await client.rest();
    client.timer.cost = 20;
    client.change('/app/1.js', 'foo(1);');
    const order: string[] = [];
    const cancelled = client.codeActionsUntilCancelled('/app/1.js').catch((error) => order.push(String(error.code)));
    const rules = client.request('twelveFactor/rules').then(() => order.push('rules'));
    const settled = client.codeActions('/app/1.js', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await Promise.all([cancelled, rules, settled.then(() => order.push('actions'))]);
    client.timer.cost = 0;
    expect(order.indexOf('rules')).toBeLessThan(order.indexOf('actions'));
    expect(order).toContain(String(LSPErrorCodes.RequestCancelled));
  });

  it('goes on without a rule that throws, and names it once', async () => {
    const broken = defineRule({
      ...wordRule('no-luck', 'luck'),
      project() {
        throw new Error('out of luck');
      },
    });
    await start({ '/app/a.js': 'foo();' }, { rules: [broken, noFoo] });
    client.open('/app/a.js', 'foo(1);');
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
    expect(client.logs.filter((line) => line.includes('no-luck'))).toHaveLength(1);
  });

  it('shows its progress where the client can show it', async () => {
    await start({ '/app/a.js': 'foo();' });
    expect(client.progress).toMatchObject([{ kind: 'begin', title: 'Twelve-Factor', message: 'reading app' }, { kind: 'end' }]);
  });

  it('tells its state to a client that asks for it', async () => {
    await start({ '/app/a.js': 'foo();' }, { initializationOptions: { status: true } });
    expect(client.statuses[0]?.state).toBe('analyzing');
    expect(client.statuses.at(-1)).toEqual({ state: 'ready', errors: 0, warnings: 1, infos: 0 });
  });
});

describe('a diagnostic', () => {
  it('says all that the protocol has room for', async () => {
    await start({ '/app/a.js': 'foo();' });
    expect(client.diagnostics('/app/a.js')).toEqual([
      {
        source: 'twelve-factor',
        code: 'no-foo',
        codeDescription: { href: expect.stringMatching(/^https:.*\/no-foo/) },
        severity: DiagnosticSeverity.Warning,
        message: 'foo stands here.',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        data: { key: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['error', DiagnosticSeverity.Error],
    ['warning', DiagnosticSeverity.Warning],
    ['info', DiagnosticSeverity.Information],
    ['hint', DiagnosticSeverity.Hint],
  ])('of level %s has severity %i', async (level, severity) => {
    await start({ '/app/a.js': 'foo();' }, { settings: { rules: { 'no-foo': level } } });
    expect(client.diagnostics('/app/a.js')?.[0]?.severity).toBe(severity);
  });

  it('underlines the first line of what goes over several', async () => {
    const whole = defineRule({
      ...noFoo,
      project({ report }) {
        report({ at: { file: 'a.js', range: { start: 2, end: 19 } }, message: 'found' });
      },
    });
    await start({ '/app/a.js': '  foo(\r\n  bar,\r\n);\r\n' }, { rules: [whole] });
    expect(client.problems('/app/a.js')).toEqual(['0:2-6 foo stands here.']);
  });

  it('leads to related places', async () => {
    const related = defineRule({
      ...noFoo,
      project({ report }) {
        const range = { start: 0, end: 3 };
        report({
          at: { file: 'a.js', range },
          message: 'found',
          related: [{ file: 'b.js', range: { start: 1, end: 2 }, message: 'Said here.' }],
        });
      },
    });
    const files = { '/app/a.js': 'foo();', '/app/b.js': '\nx' };
    await start(files, { rules: [related] });
    const place = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    expect(client.diagnostics('/app/a.js')?.[0]?.relatedInformation).toEqual([
      { location: { uri: uriOf('/app/b.js'), range: place }, message: 'Said here.' },
    ]);
    client.stop();
    const capabilities = { ...allCapabilities, textDocument: {} };
    await start(files, { rules: [related], capabilities });
    expect(client.diagnostics('/app/a.js')?.[0]).not.toHaveProperty('relatedInformation');
  });

  it('of an unused directive is drawn faded', async () => {
    await start({ '/app/a.js': '// twelve-factor-disable-next-line no-foo\nbar();' });
    expect(client.diagnostics('/app/a.js')).toMatchObject([{ code: 'unused-directive', tags: [DiagnosticTag.Unnecessary] }]);
  });
});
