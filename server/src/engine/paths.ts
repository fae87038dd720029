/** Paths of a workspace: relative to its root, with `/`; `''` is the root, `..` and `../..` are the folders above it. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins and normalises; undefined where the result leaves the root. */
export function joinPath(folder: string, ...parts: readonly string[]): string | undefined {
  const segments: string[] = [];
  for (const segment of [folder, ...parts].join('/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** The folder itself and those above it, nearest first, the root (`''`) last. */
export function foldersUp(folder: string): string[] {
  const folders = [folder];
  for (let current = folder; current !== ''; ) {
    current = folderOf(current);
    folders.push(current);
  }
  return folders;
}

export function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** `path` as seen from `folder`, which holds it. */
export function pathWithin(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
