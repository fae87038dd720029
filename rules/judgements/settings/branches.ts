import type { Range } from '../../facts';
import { literally } from '../../patterns';
import type { RuleContext } from '../../rule';

/** `if DEBUG: KEY = "…"`, `else: KEY = os.environ["KEY"]`: of two branches of one condition, the other requires the variable. */
export function isRequiredInOtherBranch(
  name: string,
  range: Range,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  const required = new RegExp(`^os\\.environ\\[\\s*["']${literally(name)}["']`);
  return project
    .factsIn(file, 'env-read')
    .some(
      (other) =>
        other.name === name &&
        !other.fallback &&
        required.test(project.textOf(file, other.range)) &&
        areBranchesOfOne(range, other.range, { file, project }),
    );
}

/** Whether two places of a Python source are statements of two branches of one `if`, at the same depth. */
export function areBranchesOfOne(one: Range, other: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  if (!file.endsWith('.py')) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const text = project.textOf(file, { start: 0, end: second.start });
  const from = text.lastIndexOf('\n', first.start - 1) + 1;
  const lines = text.slice(from).split('\n');
  const depthOf = (line: string) => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const depth = depthOf(lines[0] ?? '');
  if (depth === 0 || depthOf(lines.at(-1) ?? '') !== depth) return false;
  const outer = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#') && depthOf(line) < depth);
  return outer.length > 0 && outer.every((line) => /^\s*(?:else|elif\b.*):\s*(?:#.*)?$|^\s*\)+$/.test(line));
}

/** In the block of `if DEBUG:` at the module's outermost level. */
export function isUnderDebug({ start }: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const lines = project.textOf(file, { start: 0, end: start }).split('\n');
  const head = lines.slice(0, -1).findLast((line) => /^[^\s#)\]}]/.test(line)) ?? '';
  return /^\s/.test(lines.at(-1) ?? '') && /^if\s+(?:\w+\.)?(?:DEBUG|IS_DEV\w*|TESTING|is_development)\s*:/.test(head);
}
