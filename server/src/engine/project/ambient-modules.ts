import type { ProjectInput } from './input';

/** Modules that the project's own declaration files give types to: `declare module 'forms' { … }`. */
export function ambientModulesOf({ tree, readText }: Pick<ProjectInput, 'tree' | 'readText'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of tree.filesUnder('')) {
    if (!/\.d\.[cm]?ts$/.test(file)) continue;
    for (const [, name = ''] of (readText(file) ?? '').matchAll(/^[ \t]*declare[ \t]+module[ \t]+['"]([^'"*\n]+)['"]/gm))
      names.add(name);
  }
  return names;
}
