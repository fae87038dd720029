import * as path from 'node:path';
import type { FileSystem } from './file-system';

export type VersionControl = 'git' | 'hg' | 'svn' | 'jj';

const markers: readonly (readonly [string, VersionControl])[] = [
  ['.jj', 'jj'],
  ['.git', 'git'],
  ['.hg', 'hg'],
  ['.svn', 'svn'],
];

/** Which version control a folder is the top of. `.git` is a file in worktrees and submodules. */
function versionControlAt(fileSystem: FileSystem, folder: string): VersionControl | undefined {
  return markers.find(([name]) => fileSystem.stat(path.posix.join(folder, name)) !== undefined)?.[1];
}

/** Where a workspace's root stands: its version control, and the folders between that one's top and the root. */
export interface Surroundings {
  readonly versionControl: VersionControl | undefined;
  /** Absolute path of the top of version control; the root itself where there is none. */
  readonly top: string;
  /** Path of the root seen from the top. */
  readonly prefix: string;
  /** `['..', '../..']`: from the root's parent up to the top. */
  readonly foldersAbove: readonly string[];
}

export function surroundingsOf(fileSystem: FileSystem, root: string): Surroundings {
  const foldersAbove: string[] = [];
  for (let folder = root; ; folder = path.posix.dirname(folder)) {
    const versionControl = versionControlAt(fileSystem, folder);
    if (versionControl) return { versionControl, top: folder, prefix: path.posix.relative(folder, root), foldersAbove };
    if (path.posix.dirname(folder) === folder) return { versionControl: undefined, top: root, prefix: '', foldersAbove: [] };
    foldersAbove.push(foldersAbove.length === 0 ? '..' : `../${foldersAbove[foldersAbove.length - 1]}`);
  }
}
