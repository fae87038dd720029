import { isDevelopmentName } from './development';
import { folderOf, nameOf } from './paths';
import type { ProjectView } from './project';

/** Settings modules of one environment that is not production's: `settings/local.py`, `settings_ci.py`. */
export function isOfDevelopment(file: string): boolean {
  return isDevelopmentName(nameOf(file)) || /(?:^|[._-])ci(?:[._-]|$)/i.test(nameOf(file));
}

/** Whether a settings module that takes this one over (`from .base import *`) gives a setting a value of its own. */
export function isSetOver(setting: string, file: string, project: ProjectView): boolean {
  const sets = new RegExp(`^[ \\t]*${setting}\\s*(?:=|\\[)`, 'm');
  return project.files.some(
    (other) =>
      other !== file &&
      folderOf(other) === folderOf(file) &&
      other.endsWith('.py') &&
      !isOfDevelopment(other) &&
      project
        .factsIn(other, 'import')
        .some(({ specifier, names }) => names?.length === 0 && project.resolveImport(other, specifier) === file) &&
      sets.test(project.textOf(other, { start: 0, end: Number.MAX_SAFE_INTEGER })),
  );
}
