import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver';
import { analyzeWorkspaceRequest, rulesRequest } from '../../src/lsp/requests';
import { parseSettings } from '../../src/lsp/settings';
import { TestClient, type TestClientOptions, uriOf } from './test-client';
import { wordRule } from './word-rule';

const noFoo = wordRule('no-foo', 'foo', { better: 'bar' });
const noQux = { ...wordRule('no-qux', 'qux'), preset: 'strict' as const };
let client: TestClient;

async function start(files: Record<string, string>, options: Partial<TestClientOptions> = {}): Promise<TestClient> {
  client = await TestClient.start({ files, rules: [noFoo, noQux], ...options });
  return client;
}

afterEach(() => client?.stop());

describe('settings', () => {
  it('keep their defaults where they are missing or not understood', () => {
    const defaults = { enable: true, run: 'onType', scope: 'workspace', preset: undefined, rules: {}, exclude: [] };
    expect(parseSettings(null)).toEqual(defaults);
    const odd = { enable: 'no', run: 1, scope: '', preset: 'x', rules: { 'no-foo': 'loud' }, exclude: 'a' };
    expect(parseSettings(odd)).toEqual(defaults);
  });

  it('switch everything off and on', async () => {
    await start({ '/app/a.js': 'foo();' }, { initializationOptions: { status: true } });
    client.changeSettings({ enable: false });
    await client.rest();
    expect(client.problems('/app/a.js')).toEqual([]);
    expect(client.statuses.at(-1)?.state).toBe('disabled');
    client.changeSettings({});
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('choose the preset', async () => {
    await start({ '/app/a.js': 'qux();' });
    expect(client.problems('/app/a.js')).toBeUndefined();
    client.changeSettings({ preset: 'strict' });
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('switch single rules and exclude files, in closed files too', async () => {
    await start({ '/app/a.js': 'foo();', '/app/gen/b.js': 'foo();' });
    client.changeSettings({ exclude: ['gen/**'] });
    await client.rest();
    expect(client.problems('/app/gen/b.js')).toEqual([]);
    expect(client.problems('/app/a.js')).toHaveLength(1);
    client.changeSettings({ rules: { 'no-foo': 'off' } });
    await client.rest();
    expect(client.problems('/app/a.js')).toEqual([]);
  });

  it('keep the server quiet while somebody types, with run onSave', async () => {
    await start({ '/app/a.js': '' }, { settings: { run: 'onSave' } });
    client.open('/app/a.js');
    client.change('/app/a.js', 'foo();');
    await client.pass(1000);
    expect(client.problems('/app/a.js')).toBeUndefined();
    client.save('/app/a.js');
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('keep to open files, with scope openFiles', async () => {
    await start({ '/app/a.js': 'foo();', '/app/b.js': 'foo();' }, { settings: { scope: 'openFiles' } });
    expect(client.published).toEqual([]);
    client.open('/app/a.js');
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
    client.close('/app/a.js');
    await client.rest();
    expect(client.problems('/app/a.js')).toEqual([]);
    expect(client.problems('/app/b.js')).toBeUndefined();
  });

  it('come along from a client that can not be asked', async () => {
    await start(
      { '/app/a.js': 'foo();' },
      { capabilities: {}, initializationOptions: { settings: { rules: { 'no-foo': 'info' } } } },
    );
    expect(client.diagnostics('/app/a.js')?.[0]?.severity).toBe(3);
  });
});

describe('twelve-factor.json', () => {
  it('is felt as soon as it changes, on the disk or in the editor', async () => {
    const files: Record<string, string> = { '/app/a.js': 'foo();' };
    await start(files);
    files['/app/twelve-factor.json'] = '{ "rules": { "no-foo": "off" } }';
    client.watched(['/app/twelve-factor.json', FileChangeType.Created]);
    await client.pass(200);
    expect(client.problems('/app/a.js')).toEqual([]);
    client.open('/app/twelve-factor.json', '{ "rules": { "no-foo": "error" } }');
    await client.rest();
    expect(client.diagnostics('/app/a.js')?.[0]?.severity).toBe(1);
  });

  it('is reported where it is broken, and its last good content holds', async () => {
    await start({ '/app/a.js': 'foo();', '/app/twelve-factor.json': '{ "rules": { "no-foo": "off" } }' });
    client.open('/app/twelve-factor.json', '{ "rules": { "no-foo": "loud" } }');
    await client.rest();
    expect(client.diagnostics('/app/twelve-factor.json')).toMatchObject([
      {
        code: 'config',
        severity: 1,
        message: expect.stringContaining('"loud" is none of'),
        range: { start: { line: 0, character: 23 } },
      },
    ]);
    expect(client.problems('/app/a.js') ?? []).toEqual([]);
    client.change('/app/twelve-factor.json', '{}');
    await client.pass(300);
    expect(client.problems('/app/twelve-factor.json')).toEqual([]);
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });
});

describe('several folders', () => {
  const files = { '/one/a.js': 'foo();', '/two/a.js': 'foo();', '/two/inner/b.js': 'foo();' };

  it('are judged each by itself', async () => {
    await start({ ...files, '/two/twelve-factor.json': '{ "rules": { "no-foo": "off" } }' }, { folders: ['/one', '/two'] });
    expect(client.problems('/one/a.js')).toHaveLength(1);
    expect(client.problems('/two/a.js')).toBeUndefined();
  });

  it('come and go', async () => {
    await start({ ...files }, { folders: ['/one'] });
    expect(client.problems('/two/a.js')).toBeUndefined();
    client.changeFolders(['/two'], ['/one']);
    await client.rest();
    expect(client.problems('/one/a.js')).toEqual([]);
    expect(client.problems('/two/a.js')).toHaveLength(1);
  });

  it('that lie in one another report a file once', async () => {
    await start({ ...files }, { folders: ['/two', '/two/inner'] });
    expect(client.published.filter(({ uri }) => uri === uriOf('/two/inner/b.js'))).toHaveLength(1);
    client.changeFolders([], ['/two/inner']);
    await client.rest();
    expect(client.problems('/two/inner/b.js')).toHaveLength(1);
  });

  it('take in files that were open before they came', async () => {
    await start({ ...files }, { folders: [] });
    client.open('/two/a.js', 'foo(); foo();');
    await client.rest();
    expect(client.problems('/two/a.js')).toHaveLength(2);
    client.changeFolders(['/two'], []);
    await client.rest();
    expect(client.problems('/two/a.js')).toHaveLength(2);
    expect(client.problems('/two/inner/b.js')).toHaveLength(1);
  });
});

describe('requests', () => {
  it('read the whole workspace anew', async () => {
    const live: Record<string, string> = { '/app/a.js': 'bar();' };
    await start(live);
    live['/app/a.js'] = 'foo();';
    await client.request(analyzeWorkspaceRequest);
    await client.rest();
    expect(client.problems('/app/a.js')).toHaveLength(1);
  });

  it('list the rules', async () => {
    await start({});
    expect(await client.request(rulesRequest)).toMatchObject([
      { id: 'no-foo', title: 'foo', factor: 'III. Config' },
      { id: 'no-qux' },
    ]);
  });
});
