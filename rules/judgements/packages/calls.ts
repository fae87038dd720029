import { contains, type Range } from '../../facts';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { importersOf } from './imports';

/**
 * Whether a place stands in a function at the top of a CommonJS module that other files load, and whose name none of them speaks: the module
 * itself only declares and exports it. Silent where the name may be made up, or a framework may look for it.
 */
export function isCalledNowhere(file: string, range: Range, project: ProjectView): boolean {
  if (!/\.c?js$/.test(file)) return false;
  const around = project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range));
  if (around?.is !== 'function' || importersOf(file, project).length === 0) return false;
  const text = project.textOf(file);
  const name = literally(around.name);
  const exported = new RegExp(`^[ \\t]*(?:${name}\\s*:\\s*${name}|${name})\\s*,?[ \\t]*$`, 'm');
  if (!/\bmodule\.exports\s*=\s*\{/.test(text) || !exported.test(text)) return false;
  const own = [...text.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))].filter(
    ({ index }) =>
      !/\bfunction\s*\*?\s*$/.test(text.slice(Math.max(0, index - 20), index)) && !exported.test(lineAt(text, index)),
  );
  if (own.length > 0) return false;
  return !project.files.some((other) => other !== file && new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(project.textOf(other)));
}

function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end);
}
