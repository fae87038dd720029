import type { CommandFact, Range, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';
import type { TextEdit } from '../../rule';
import { wholeLines } from '../../whole-lines';

const joint = /^[ \t]*(?:\\\r?\n[ \t]*)?(?:&&|;)[ \t]*(?:\\?\r?\n[ \t]*)?$/;

/**
 * Takes one command out of its line together with what joins it to the next one, or with its line where it stands there alone in a script.
 * Undefined where the rest of the line may depend on it.
 */
export function withoutCommand(
  fact: CommandFact,
  command: SimpleCommand,
  project: ProjectView,
  file: string,
): TextEdit | undefined {
  if (command.substituted || command.conditional || command.background || command.inPipe !== undefined) return undefined;
  const plain = fact.commands.filter(({ substituted }) => !substituted);
  const at = plain.indexOf(command);
  const [before, after] = [plain[at - 1], plain[at + 1]];
  const start = startOf(command);
  if (!after) return before || fact.origin !== 'shell-script' ? undefined : ownLines(start, command, project, file);
  // `cd web && npm run build && cd .. && …`: the way there and back would be left over.
  if (before?.program === 'cd' && after.program === 'cd') return undefined;
  const end = startOf(after);
  const between = project.textOf(file, { start: command.range.end, end });
  return joint.test(between) ? { file, range: { start, end }, text: '' } : undefined;
}

function ownLines(start: number, { range }: SimpleCommand, project: ProjectView, file: string): TextEdit | undefined {
  const lines = wholeLines(project, file, { start, end: range.end });
  return lines && { file, range: lines, text: '' };
}

/** Assignments before a command are a part of it. */
function startOf({ range, assignments }: SimpleCommand): number {
  return Math.min(range.start, ...assignments.map((assignment) => assignment.range.start));
}

/** Takes a whole script out of a package.json's `scripts`; undefined where it is the only one. */
export function withoutScript(fact: CommandFact, project: ProjectView, file: string): TextEdit | undefined {
  if (fact.origin !== 'package-script' || fact.name === undefined) return undefined;
  const before = project.textOf(file, { start: 0, end: fact.range.start });
  const key = /"[^"]*"\s*:\s*$/.exec(before);
  if (!key?.[0].startsWith(`"${fact.name}"`)) return undefined;
  const range: Range = { start: key.index, end: fact.range.end };
  const next = /^\s*,\s*(?=")/.exec(project.textOf(file, { start: range.end, end: range.end + 200 }));
  if (next) return { file, range: { start: range.start, end: range.end + next[0].length }, text: '' };
  const previous = /,\s*$/.exec(before.slice(0, key.index));
  return previous ? { file, range: { start: range.start - previous[0].length, end: range.end }, text: '' } : undefined;
}
