import type { Range } from './facts';
import type { ProjectView } from './project';
import type { TextEdit } from './rule';

/** An edit that puts lines in at a line's start, or behind a last line without a line break, in the line ends of the file. */
export function insertLines(project: ProjectView, file: string, at: number, lines: readonly string[]): TextEdit {
  const before = project.textOf(file, { start: Math.max(0, at - 2), end: at });
  const eol = before.endsWith('\r\n') ? '\r\n' : '\n';
  const glue = before === '' || before.endsWith('\n') ? '' : eol;
  return { file, range: { start: at, end: at }, text: `${glue}${lines.join(eol)}${eol}` };
}

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
