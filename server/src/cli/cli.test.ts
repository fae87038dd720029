import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../../rules';
import { rulePage } from '../engine/rule-page';
import { run } from './run';
import type { Terminal } from './terminal';

let folder: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'twelve-factor-cli-')));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTty: false,
    errIsTty: false,
    cwd: folder,
    env: {},
    columns: undefined,
  };
  const code = await run(args, terminal);
  return { code, out, err };
}

const server =
  "import express from 'express';\nconst app = express();\nconst server = app.listen(3000);\nprocess.on('SIGTERM', () => server.close());\n";

describe('usage', () => {
  it('prints help without a command and with --help', async () => {
    for (const args of [[], ['--help'], ['check', '-h']]) {
      const { code, out, err } = await cli(...args);
      expect(code).toBe(0);
      expect(out).toContain('twelve-factor check [PATH…]');
      expect(err).toBe('');
    }
  });

  it.each([
    [['chekc'], 'There is no command "chekc"; did you mean check?'],
    [['check', '--formt', 'json'], "Unknown option '--formt'"],
    [['check', '--format', 'xml'], '--format wants one of stylish, json, sarif, github, not "xml"'],
    [['check', '--rule', 'no-log-flie:off'], '--rule: there is no rule "no-log-flie"'],
    [
      ['check', '--rule', 'no-hardcoded-port:warn'],
      '--rule no-hardcoded-port wants one of off, hint, info, warning, error, not "warn"',
    ],
    [['check', 'missing/folder'], 'No such file or folder: missing/folder'],
    [['check', '--max-warnings', 'many'], '--max-warnings wants a number, not "many"'],
    [['explain', 'no-hardcoded-prot'], 'There is no rule "no-hardcoded-prot"; did you mean no-hardcoded-port?'],
    [['explain'], 'explain wants one rule'],
    [['rules', '--format', 'yaml'], '--format wants text or json, not "yaml"'],
  ])('%j: one clear line, exit 2', async (args, message) => {
    const { code, out, err } = await cli(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('names the place of a broken config', async () => {
    write({ 'twelve-factor.json': '{\n  "preset": "all"\n}' });
    const { code, err } = await cli('check');
    expect(code).toBe(2);
    expect(err).toBe('twelve-factor: twelve-factor.json:2:13: "all" is none of recommended, strict\n');
  });

  it('writes a config once', async () => {
    expect((await cli('init')).code).toBe(0);
    expect((await cli('check')).code).toBe(0);
    const again = await cli('init');
    expect(again.code).toBe(2);
    expect(again.err).toContain('stands here already');
  });
});

describe('check', () => {
  it('exits 0 on warnings, 1 from the given limit up', async () => {
    write({ 'server.js': server });
    const { code, out, err } = await cli('check');
    expect(code).toBe(0);
    expect(out).toContain(
      'server.js\n  3:27  warning  Port 3000 is hardcoded; listen on the PORT of the environment.  no-hardcoded-port',
    );
    expect(out).toContain('1 warning');
    expect(out).not.toContain('\u001b[');
    expect(err).toMatch(/^\d+ files? read in [\d.]+ s\n$/);
    expect((await cli('check', '--fail-on', 'warning')).code).toBe(1);
    expect((await cli('check', '--max-warnings', '0')).code).toBe(1);
    expect((await cli('check', '--rule', 'no-hardcoded-port:error')).code).toBe(1);
    expect((await cli('check', '--rule', 'no-hardcoded-port:error', '--fail-on', 'never')).code).toBe(0);
  });

  it("reports in ESLint's JSON", async () => {
    write({ 'server.js': server });
    const [entry] = JSON.parse((await cli('check', '--format', 'json')).out);
    expect(entry).toMatchObject({
      filePath: path.join(folder, 'server.js'),
      errorCount: 0,
      warningCount: 1,
      fixableWarningCount: 1,
    });
    expect(entry.messages).toEqual([
      {
        ruleId: 'no-hardcoded-port',
        severity: 1,
        message: 'Port 3000 is hardcoded; listen on the PORT of the environment.',
        line: 3,
        column: 27,
        endLine: 3,
        endColumn: 31,
        fix: { range: [server.indexOf('3000'), server.indexOf('3000') + 4], text: 'process.env.PORT ?? 3000' },
        level: 'warning',
        factor: 'port-binding',
        factorNumber: 7,
      },
    ]);
  });

  it('annotates for GitHub, with its escapes', async () => {
    write({ 'a,b.js': server });
    const { out } = await cli('check', '--format', 'github');
    expect(out).toBe(
      '::warning file=a%2Cb.js,line=3,endLine=3,col=27,endColumn=31,title=no-hardcoded-port::Port 3000 is hardcoded; listen on the PORT of the environment.\n',
    );
  });

  it('fixes on request, keeps line ends and byte order mark, and tells what is left', async () => {
    const text = `\uFEFF${server.replaceAll('\n', '\r\n')}`;
    write({ 'server.js': text });
    const { code, out, err } = await cli('check', '--fix');
    expect(code).toBe(0);
    expect(out).toContain('No problems found');
    expect(err).toContain('1 fix applied');
    expect(fs.readFileSync(path.join(folder, 'server.js'), 'utf8')).toBe(text.replace('3000', 'process.env.PORT ?? 3000'));
  });

  it('reports only what it was asked for, reading the app around it', async () => {
    write({
      'package.json': '{"name":"a"}',
      'src/server.js': server,
      'lib/other.js': server,
      'package-lock.json': '{}',
      '.gitignore': 'node_modules',
    });
    const { out } = await cli('check', 'src');
    expect(out).toContain(path.join('src', 'server.js'));
    expect(out).not.toContain('other.js');
    expect((await cli('check', 'src/server.js')).out).toContain('no-hardcoded-port');
  });

  it('ends with a line for each factor where asked, and writes to a file', async () => {
    write({ 'server.js': server });
    expect((await cli('check', '--factors')).out.split('\n').filter((line) => /^ *[IVX]+ {2}/.test(line))).toHaveLength(12);
    expect((await cli('check', '-o', path.join(folder, 'report.txt'))).out).toBe('');
  });

  it('survives binary files, odd encodings, huge lines and unreadable ones', async () => {
    write({ 'server.js': 'const a = (', 'wide.js': Buffer.from(`\uFEFF${server}`, 'utf16le').toString('latin1') });
    fs.writeFileSync(path.join(folder, 'wide.js'), Buffer.from(`\uFEFF${server}`, 'utf16le'));
    fs.writeFileSync(path.join(folder, 'image.js'), Buffer.from([0, 1, 2, 3]));
    fs.writeFileSync(path.join(folder, 'long.json'), `{"a": "${'x'.repeat(2_000_000)}"}`);
    fs.symlinkSync('nowhere', path.join(folder, 'dangling.js'));
    fs.symlinkSync('.', path.join(folder, 'loop'));
    const { code, out } = await cli('check');
    expect(code).toBe(0);
    expect(out).toContain('wide.js');
  });
});

describe('rules', () => {
  it("lists the catalogue's contract as JSON", async () => {
    const list = JSON.parse((await cli('rules', '--format', 'json')).out);
    expect(list.find(({ id }: { id: string }) => id === 'no-hardcoded-port')).toEqual({
      id: 'no-hardcoded-port',
      factor: 'port-binding',
      factorNumber: 7,
      severity: 'warning',
      preset: 'recommended',
      fixable: 'fix',
      languages: ['js', 'py', 'cmd'],
      title: 'Hardcoded port',
      url: expect.stringMatching(/^https:.*no-hardcoded-port/),
    });
  });

  it('explains a rule', async () => {
    const { code, out } = await cli('explain', 'no-hardcoded-port');
    expect(code).toBe(0);
    expect(out).toContain('no-hardcoded-port');
    expect(out).toContain('    app.listen(3000);');
    expect(out).not.toContain('```');
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('explains %s in the words of its page', async (id, rule) => {
    const words = (text: string) => text.replace(/^```.*$/gm, '').replace(/[`#<>[\]()\s]/g, '');
    expect(words((await cli('explain', id)).out)).toBe(words(rulePage(rule)));
  });
});
