import type { SimpleCommand } from './facts';
import type { Start } from './project';
import type { Related } from './rule';

/** The way from the container, process file or script that starts the process to the command, for related information. */
export function wayTo(start: Start): readonly Related[] {
  return start.via.map(({ file, range }) => ({ file, range, message: 'Started from here.' }));
}

/** The command proper: wrappers, assignments and redirects aside. */
export function wordsRange(command: SimpleCommand): { start: number; end: number } {
  const [first, last] = [command.words[0], command.words.at(-1)];
  return first && last && last.range.end >= first.range.start ? { start: first.range.start, end: last.range.end } : command.range;
}
