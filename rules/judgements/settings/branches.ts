import type { Range } from '../../facts';
import type { RuleContext } from '../../rule';

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
