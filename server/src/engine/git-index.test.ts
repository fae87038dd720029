import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { memoryFileSystem, nodeFileSystem } from './file-system';
import { readIndex, trackedFiles } from './git-index';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function repository(): { top: string; git: (...words: string[]) => void } {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'twelve-factor-index-')));
  folders.push(made);
  const git = (...words: string[]) => void execFileSync('git', words, { cwd: made, stdio: 'ignore' });
  git('init');
  for (const folder of ['src', 'src/deep']) mkdirSync(join(made, folder));
  for (const file of ['package-lock.json', 'src/server.js', 'src/deep/übersicht.js', 'left.js'])
    writeFileSync(join(made, file), file);
  writeFileSync(join(made, '.gitignore'), '*-lock.json\n');
  git('add', '-f', 'package-lock.json', 'src');
  return { top: made.split(sep).join('/'), git };
}

const added = ['package-lock.json', 'src/deep/übersicht.js', 'src/server.js'];

test.each(['2', '4'])('reads what was added, ignored or not, from an index of version %s', (version) => {
  const { top, git } = repository();
  git('update-index', '--index-version', version);
  expect([...trackedFiles(nodeFileSystem, top)].sort()).toEqual(added);
});

test('reads entries with more flags', () => {
  const { top, git } = repository();
  git('add', '-N', 'left.js');
  expect([...trackedFiles(nodeFileSystem, top)].sort()).toEqual(['left.js', ...added]);
});

test('knows of nothing where there is no index, or none that can be read', () => {
  expect(trackedFiles(memoryFileSystem({ '/shop/.git/HEAD': 'ref: refs/heads/main\n' }), '/shop').size).toBe(0);
  expect(trackedFiles(memoryFileSystem({ '/shop/.git/index': 'DIRC' }), '/shop').size).toBe(0);
  expect(readIndex(new TextEncoder().encode('TREE0000000000000000')).size).toBe(0);
});
