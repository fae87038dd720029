import type { Range } from './facts';
import type { ProjectView } from './project';

/**
 * The whole lines that an entry of a file stands on, the last line break included, so that deleting them leaves none of it. A list's dash before it goes
 * along. Undefined where something else shares a line with it.
 */
export function wholeLines(project: ProjectView, file: string, { start, end }: Range): Range | undefined {
  const before = project.textOf(file, { start: 0, end: start });
  const lineStart = before.lastIndexOf('\n') + 1;
  const after = /^[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.exec(project.textOf(file, { start: end, end: Number.MAX_SAFE_INTEGER }));
  return after && /^[ \t]*(?:-[ \t]+|export[ \t]+)?["']?$/.test(before.slice(lineStart))
    ? { start: lineStart, end: end + after[0].length }
    : undefined;
}
