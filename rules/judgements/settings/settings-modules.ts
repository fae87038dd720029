import { folderOf, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { isDevelopmentName } from '../development/development';

/** Settings modules of one environment that is not production's: `settings/local.py`, `settings_ci.py`. */
export function isOfDevelopment(file: string): boolean {
  return isDevelopmentName(nameOf(file)) || /(?:^|[._-])ci(?:[._-]|$)/i.test(nameOf(file));
}

/** Whether a settings module that takes this one over (`from .base import *`, or a class of it, over another one too) gives a setting a value of its own. */
export function isSetOver(setting: string, file: string, project: ProjectView): boolean {
  const sets = new RegExp(`^[ \\t]*${setting}\\s*(?:=|\\[)`, 'm');
  return project.files.some(
    (other) =>
      other !== file &&
      folderOf(other) === folderOf(file) &&
      other.endsWith('.py') &&
      !isOfDevelopment(other) &&
      takesOver(other, file, project) &&
      sets.test(project.textOf(other)),
  );
}

function takesOver(module: string, file: string, project: ProjectView, depth = 0): boolean {
  return project.factsIn(module, 'import').some(({ specifier, names = [] }) => {
    if (names.length > 0 && !names.some((name) => /(?:Settings|Config|Base)$/.test(name))) return false;
    const taken = project.resolveImport(module, specifier);
    if (taken === undefined || taken === module) return false;
    return taken === file || (depth < 3 && folderOf(taken) === folderOf(file) && takesOver(taken, file, project, depth + 1));
  });
}

/** `settings/local.py` beside `settings/production.py` or `base.py`, which reads the same variable and has nothing to fall back to. */
export function isRequiredInProduction(variable: string, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  if (!file.endsWith('.py') || !isOfDevelopment(file)) return false;
  const required = new RegExp(`(?:\\benv(?:\\.str)?\\(|\\benviron\\[|\\bconfig\\()\\s*["']${literally(variable)}["']\\s*[\\])]`);
  return project.files.some(
    (other) =>
      folderOf(other) === folderOf(file) &&
      other.endsWith('.py') &&
      !isOfDevelopment(other) &&
      required.test(project.textOf(other, { start: 0, end: 200_000 })),
  );
}
