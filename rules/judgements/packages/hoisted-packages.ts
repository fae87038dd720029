import { folderOf, foldersUp, inFolder } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';

/** Patterns that stand for nearly everything say nothing of a package. */
const ofAll = /^[*!]|^@?\*/;

/**
 * Whether pnpm is told to put a package of others' dependencies where every import finds it: `publicHoistPattern` in pnpm-workspace.yaml,
 * `public-hoist-pattern[]=` in .npmrc.
 */
export function isHoisted(name: string, file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file))
    .flatMap((folder) => [...patternsIn(folder, project)])
    .some((pattern) => !ofAll.test(pattern) && new RegExp(`^${pattern.split('*').map(literally).join('.*')}$`).test(name));
}

function* patternsIn(folder: string, project: ProjectView): Generator<string> {
  const textOf = (name: string) => {
    const path = inFolder(folder, name);
    return project.exists(path) ? project.textOf(path, { start: 0, end: 20_000 }) : '';
  };
  const [, list = ''] = /^publicHoistPattern:[ \t]*\r?\n((?:[ \t]*-[^\n]*(?:\n|$))*)/m.exec(textOf('pnpm-workspace.yaml')) ?? [];
  for (const [, pattern = ''] of list.matchAll(/^[ \t]*-[ \t]*["']?([^"'\s#]+)/gm)) yield pattern;
  for (const [, pattern = ''] of textOf('.npmrc').matchAll(/^public-hoist-pattern\[\]\s*=\s*["']?([^"'\s]+)/gm)) yield pattern;
}
