import type { Place, Range } from './facts';
import { nameOf } from './paths';
import type { ProjectView } from './project';

const words =
  /(?:^|[._\-/\s])(?:dev|devel|develop|development|devcontainer|devenv|codesandbox|gitpod|local|debug|test|tests|testing|integration|e2e|cypress|playwright)\d*(?:$|[._\-/\s])/i;

/** Whether a stage, Dockerfile, compose file, process file or folder is named as one of development or tests: `dev`, `Dockerfile.e2e`, `pr-test2`, `.devcontainer/…`. */
export function isDevelopmentName(name: string): boolean {
  return words.test(name);
}

const tests = /(?:^|[/.])(?:tests?|__tests__|e2e|specs?)(?:\/|\.(?=[^/]*$)|$)|(?:^|\/)Dockerfile[._-](?:tests?|e2e)\b[^/]*$/i;

/** Whether a Dockerfile or script is one of tests by its folder or name: `tests/Dockerfile`, `api.e2e.Dockerfile`, `start.test.sh`. */
export function isOfTests(file: string): boolean {
  return tests.test(file);
}

/** Whether a file sets up the machine that somebody writes code on: `.devcontainer/Dockerfile`, `.gitpod.Dockerfile`. */
export function isOfWorkspace(file: string): boolean {
  return /(?:^|\/)\.(?:devcontainer|codesandbox|gitpod)(?:[/.]|$)/.test(file);
}

/** Whether a stage or Dockerfile makes the image that somebody develops in: `dev.Dockerfile`, `FROM node:22 AS development`, `.devcontainer/Dockerfile`. */
export function isDevelopmentImage(file: string, stage = ''): boolean {
  return isOfWorkspace(file) || isDevelopmentName(nameOf(file)) || /^dev(?:el|elop|elopment)?$/i.test(stage);
}

/** Whether a place runs only where the environment's name says it is not production: `if (process.env.NODE_ENV !== 'production')`. */
export function isOnlyInDevelopment({ guard }: Place): boolean {
  if (!guard) return false;
  return guard.is ? guard.values.every((value) => isDevelopmentName(value)) : guard.values.includes('production');
}

/** Settings of a developer's machine or of CI in a module of their own: `settings/local_dev.py`, `settings/ci.py`. */
export function isDevelopmentSettings(file: string): boolean {
  return (
    /(?:^|\/)(?:settings|config|conf)\/[^/]+\.py$/.test(file) &&
    /(?:^|[._-])(?:dev|devel|development|local|ci|testing|docker[-_]compose)(?:[._-]|$)/i.test(nameOf(file).replace(/\.py$/, ''))
  );
}

/** Whether a file was put away: an old version beside the one in use (`Dockerfile.backup`, `compose.yml.old`), or all of its folder (`_archived/`). */
export function isSetAside(file: string): boolean {
  if (/(?:^|\/)(?:_?archived?|_attic|attic|_old|_deprecated)\//i.test(file)) return true;
  return /[-_.](?:old|bak|backup|orig|unused)(?:\.\w+)?$/i.test(nameOf(file));
}

/** Python settings that a class named for development or tests holds: `class Development(Config)`. */
export function isInDevelopmentClass(file: string, range: Range, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const before = project.textOf(file, { start: 0, end: range.start });
  if (!/\n[ \t]+[^\n]*$/.test(before)) return false;
  const name = /^class\s+(\w+)(?![\s\S]*^\S)/m.exec(before)?.[1] ?? '';
  return isDevelopmentName(name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/-?(?:Config|Settings)$/, ''));
}
