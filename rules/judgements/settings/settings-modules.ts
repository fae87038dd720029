import type { Range } from '../../facts';
import { folderOf, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isOwnSecret } from '../credentials/development-credentials';
import { isDevelopmentName, isDevelopmentSettings, isInDevelopmentClass } from '../development/development';

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

/**
 * Settings of developers, where those of a deploy stand beside them: a key that `conf/dev.py` puts into the environment beside `conf/production.py`,
 * and a variable of `class DevelopmentConfig` that another class of the file reads with nothing to fall back to.
 */
export function isReadOtherwiseInProduction(
  variable: string,
  range: Range,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (isInDevelopmentClass(file, range, project)) {
    const { start, end } =
      project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range))?.range ?? range;
    const others = project.textOf(file, { start: 0, end: start }) + project.textOf(file, { start: end, end: 200_000 });
    return new RegExp(`\\(\\s*["']${literally(variable)}["']\\s*(?:,\\s*(?:default\\s*=\\s*)?(?:''|""|None)\\s*)?\\)`).test(
      others,
    );
  }
  return (
    isOwnSecret(variable) &&
    isDevelopmentSettings(file) &&
    /\benviron\.setdefault\(\s*["']\w+["']\s*,\s*$/.test(
      project.textOf(file, { start: Math.max(0, range.start - 120), end: range.start }),
    ) &&
    project.files.some((other) => folderOf(other) === folderOf(file) && /^(?:prod|production|live)\w*\.py$/.test(nameOf(other)))
  );
}
