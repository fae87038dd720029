import type { SimpleCommand } from '../../facts';
import type { ProjectView, Start } from '../../project';
import type { Related } from '../../rule';

/** The way from the container, process file or script that starts the process to the command, for related information. */
export function wayTo(start: Start): readonly Related[] {
  return start.via.map(({ file, range }) => ({ file, range, message: 'Started from here.' }));
}

/** The command proper: wrappers, assignments and redirects aside. */
export function wordsRange(command: SimpleCommand): { start: number; end: number } {
  const [first, last] = [command.words[0], command.words.at(-1)];
  return first && last && last.range.end >= first.range.start ? { start: first.range.start, end: last.range.end } : command.range;
}

/** Whether a start is on the way to another. */
export function leadsTo(outer: Start, inner: Start): boolean {
  return inner.via.some(
    ({ file, range }) =>
      file === outer.file && range.start === outer.command.range.start && range.end === outer.command.range.end,
  );
}

/** Whether a condition of a script decides if a start is reached: `case "$1" in start-local) yarn start:local`. */
export function isReachedConditionally(start: Start, project: ProjectView): boolean {
  return start.command.conditional || project.starts.some((outer) => outer.command.conditional && leadsTo(outer, start));
}
