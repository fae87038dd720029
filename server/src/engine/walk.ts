import * as path from 'node:path';
import { folderOf, foldersUp, joinPath } from '../../../rules/paths';
import { isDotenvFile } from '../languages/dotenv';
import type { FileSystem } from './file-system';
import type { IgnoreRules } from './ignore-rules';
import { holdsInstalledPackages } from './installed-packages';
import type { Tree } from './tree';

/** Beyond this many files a folder is no workspace but a disk: the walk stops, and rules of absence stay silent. */
const maxFiles = 100_000;

/** Never entered: version control's own, installed packages, caches. */
const closed = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  'node_modules',
  'bower_components',
  '__pycache__',
  '.venv',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.cache',
  '.turbo',
  '.parcel-cache',
]);

export interface Walk {
  readonly fileSystem: FileSystem;
  readonly root: string;
  readonly ignores: IgnoreRules;
  readonly tree: Tree;
  /** Folders under the root that are the top of a repository of their own. */
  readonly repositories: Set<string>;
  /** Those of them whose repository is kept elsewhere, so that `.git` is a file: submodules, and further working trees. */
  readonly checkouts: Set<string>;
  /** Folders that installed packages were copied into: imports find what lies there, and nobody edits it. */
  readonly installed: Set<string>;
  complete: boolean;
}

/** Adds a folder's contents to the tree, one folder a step so that callers can pause, giving the files of each and the local dotenv files beside them. */
export function* walk(state: Walk, start: string): Generator<readonly string[]> {
  const pending = [start];
  let count = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const files: string[] = [];
    let entries: ReturnType<FileSystem['readDirectory']>;
    try {
      entries = state.fileSystem.readDirectory(path.posix.join(state.root, folder));
    } catch {
      state.complete = false;
      continue;
    }
    const git = entries.find(({ name }) => name === '.git');
    if (folder !== '' && git) state.repositories.add(folder);
    if (folder !== '' && git?.type === 'file') state.checkouts.add(folder);
    if (entries.some(({ name }) => name === 'pyvenv.cfg')) continue;
    const names = entries.map(({ name }) => name);
    if (holdsInstalledPackages(folder, names)) state.installed.add(folder);
    const isRead = !isInstalled(folder, state.installed);
    for (const entry of entries) {
      const file = joinPath(folder, entry.name) ?? entry.name;
      if (entry.type === 'directory') {
        if (closed.has(entry.name) || state.ignores.ignores(file, true)) continue;
        state.tree.addFolder(file);
        pending.push(file);
      } else if (!state.ignores.ignores(file, false)) {
        state.tree.addFile(file);
        // Links are known to exist; what they point to is read where it stands.
        if (entry.type === 'file' && isRead) files.push(file);
      } else if (entry.type === 'file' && isRead && isDotenvFile(file)) files.push(file);
    }
    count += files.length;
    yield files;
    if (count > maxFiles) {
      state.complete = false;
      return;
    }
  }
}

/** Whether a path is one of these folders or lies in one. */
export function isInstalled(path: string, installed: ReadonlySet<string>): boolean {
  return installed.size > 0 && foldersUp(path).some((folder) => installed.has(folder));
}

/** A dotenv file that git ignores, in a folder that it does not: each machine's own, beside the codebase and no part of it. */
export function isLocalDotenv(path: string, ignores: IgnoreRules): boolean {
  const folder = folderOf(path);
  return isDotenvFile(path) && ignores.ignores(path, false) && (folder === '' || isWalked(folder, ignores, true));
}

/** Whether a walk would reach this path; for events that name a path directly. */
export function isWalked(path: string, ignores: IgnoreRules, isFolder: boolean): boolean {
  return !path.split('/').some((segment) => closed.has(segment)) && !ignores.ignores(path, isFolder);
}
