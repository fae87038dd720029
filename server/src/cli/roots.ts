import * as path from 'node:path';
import type { FileSystem } from '../engine/file-system';
import { UsageError } from './usage-error';

/** A workspace folder to analyse, and which part of it to report: `''` for all, else paths relative to the root. */
export interface Target {
  readonly root: string;
  readonly only: readonly string[];
}

const markers = [
  'package.json',
  'pyproject.toml',
  'requirements.txt',
  'Pipfile',
  'setup.py',
  'twelve-factor.json',
  'Procfile',
  '.git',
];
const asideFolders =
  /(?:^|\/)(?:node_modules|tests?|__tests__|test-fixtures|fixtures|e2e|examples?|samples?|docs|bench(?:marks)?|scripts|tools)(?:\/|$)/;

/**
 * Finds the root of each path. A folder is its own root, unless it is a part of the app the user stands in (`check src`): then the
 * app is read whole and only that part reported. A file's root is the nearest folder above it with a manifest or a working tree.
 * @throws UsageError for a path that is not there
 */
export function findTargets(paths: readonly string[], cwd: string, fileSystem: FileSystem): Target[] {
  const targets = new Map<string, string[]>();
  for (const given of paths.length > 0 ? paths : ['.']) {
    const absolute = path.resolve(cwd, given);
    const type = fileSystem.stat(absolute)?.type;
    if (type !== 'file' && type !== 'directory') throw new UsageError(`No such file or folder: ${given}`);
    const root = type === 'directory' ? rootOfFolder(absolute, cwd, fileSystem) : rootOfFile(absolute, cwd, fileSystem);
    targets.set(root, [...(targets.get(root) ?? []), path.relative(root, absolute).split(path.sep).join('/')]);
  }
  return [...targets].map(([root, only]) => ({ root, only: only.includes('') ? [''] : only }));
}

function isMarked(folder: string, fileSystem: FileSystem): boolean {
  return markers.some((marker) => fileSystem.stat(path.join(folder, marker)) !== undefined);
}

function rootOfFolder(folder: string, cwd: string, fileSystem: FileSystem): string {
  if (isMarked(folder, fileSystem)) return folder;
  for (let above = folder; isInside(above, cwd) && above !== path.dirname(above); above = path.dirname(above)) {
    if (!isMarked(above, fileSystem)) continue;
    return asideFolders.test(path.relative(above, folder).split(path.sep).join('/')) ? folder : above;
  }
  return folder;
}

function rootOfFile(file: string, cwd: string, fileSystem: FileSystem): string {
  const folder = path.dirname(file);
  for (let above = folder; ; above = path.dirname(above)) {
    if (isMarked(above, fileSystem)) {
      return asideFolders.test(path.relative(above, folder).split(path.sep).join('/')) ? folder : above;
    }
    if (above === path.dirname(above)) return isInside(file, cwd) ? cwd : folder;
  }
}

function isInside(child: string, parent: string): boolean {
  const relative = path.relative(parent, child);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

/** Whether a target's report speaks of a file. */
export function isReported(target: Target, file: string): boolean {
  return target.only.some((part) => part === '' || file === part || file.startsWith(`${part}/`));
}
