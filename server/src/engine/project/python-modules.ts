import { foldersUp, joinPath } from '../../../../rules/paths';
import type { Tree } from '../tree';

/**
 * Files that a Python import loads: the module, its submodules among the imported names, and the packages on the way.
 * Absolute names are looked for in the folders above the importing file (a script's own folder and the working directory are on
 * Python's path), in `src` layouts and in the given roots.
 */
export function resolvePython(
  tree: Tree,
  roots: readonly string[],
  folder: string,
  specifier: string,
  names: readonly string[],
): readonly string[] {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const parts = specifier
    .slice(dots)
    .split('.')
    .filter((part) => part !== '');
  if (dots > 0) {
    const base = joinPath(folder, ...Array<string>(dots - 1).fill('..'));
    return base === undefined ? [] : moduleFiles(tree, base, parts, names);
  }
  const bases = foldersUp(folder).flatMap((base) => [base, joinPath(base, 'src') as string]);
  for (const base of [...bases, ...roots]) {
    const found = moduleFiles(tree, base, parts, names);
    if (found.length > 0) return found;
  }
  return [];
}

/** A module by its dotted path under a folder; empty where it is not there. */
export function moduleFiles(tree: Tree, base: string, parts: readonly string[], names: readonly string[] = []): string[] {
  const packages: string[] = [];
  let path = base;
  for (const [index, part] of parts.entries()) {
    path = path === '' ? part : `${path}/${part}`;
    const isLast = index === parts.length - 1;
    if (tree.hasFile(`${path}.py`) && (isLast || !tree.hasFolder(path))) return isLast ? [`${path}.py`, ...packages] : [];
    if (!tree.hasFolder(path)) return [];
    if (tree.hasFile(`${path}/__init__.py`)) packages.unshift(`${path}/__init__.py`);
  }
  const submodules = names.flatMap((name) =>
    [`${path}/${name}.py`, `${path}/${name}/__init__.py`]
      .map((file) => file.replace(/^\//, ''))
      .filter((file) => tree.hasFile(file)),
  );
  const found = [...submodules, ...packages];
  // A bare folder is a namespace package only where something in it is meant.
  return found.length > 0 || parts.length === 0 ? found : [...tree.list(path)].some((name) => name.endsWith('.py')) ? [] : [];
}
