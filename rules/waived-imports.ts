import type { Range } from './facts';
import type { ProjectView } from './project';

const waived =
  /\beslint-disable\S*\s[^\n]*\b(?:no-extraneous-(?:dependencies|import|require)|no-missing-(?:import|require)|no-unresolved|no-implicit-dependencies)\b|#\s*noqa:[^\n]*\bDEP00[134]\b/;

/** Whether the author has told another linter that an import is undeclared on purpose: on the line, on the one before, or for the file. */
export function isWaived(range: Range, file: string, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 400), end: range.start });
  const lines = before.split('\n').slice(-2).join('\n');
  const rest = project.textOf(file, { start: range.end, end: range.end + 200 }).split('\n', 1)[0] ?? '';
  if (waived.test(lines + rest)) return true;
  const head = project.textOf(file, { start: 0, end: 1000 });
  return (head.match(/\/\*\s*eslint-disable\s[^*]*\*\//g) ?? []).some((comment) => waived.test(comment));
}
