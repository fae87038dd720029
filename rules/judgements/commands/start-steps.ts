import type { Range } from '../../facts';
import type { ProjectView, Start } from '../../project';
import type { Edit } from '../../rule';
import { wholeLines } from '../../whole-lines';

/**
 * Edits that take one step out of a start: `a && ` of `a && b`, or the line of a shell script that holds nothing else. Undefined where
 * the step is all of its line, or part of a pipeline, a condition or a substitution.
 */
export function withoutStep({ file, fact, command }: Start, project: ProjectView): Edit[] | undefined {
  if (command.substituted || command.conditional || command.inPipe !== undefined) return undefined;
  const steps = fact.commands.filter(({ substituted }) => !substituted);
  const at = steps.indexOf(command);
  const following = steps[at + 1];
  if (following && /^(?:&&|;)$/.test(command.next ?? '') && following.range.start > command.range.end) {
    const range = { start: command.range.start, end: following.range.start };
    return isBalanced(project.textOf(file, range)) ? [{ file, range, text: '' }] : undefined;
  }
  if (fact.origin !== 'shell-script' || steps.length !== 1 || command.inFunction !== undefined) return undefined;
  const range = wholeLines(project, file, fact.range);
  return range && [{ file, range, text: '' }];
}

/** No quote or bracket is opened in it that something outside closes. */
function isBalanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('"') % 2 === 0 && count("'") % 2 === 0 && count('(') === count(')') && count('{') === count('}');
}

/** The release process that a Procfile gets for a step that its other processes ran; empty where it has one already. */
export function asRelease({ file, fact }: Start, step: Range, project: ProjectView): Edit[] {
  if (fact.origin !== 'procfile' || project.factsIn(file, 'command').some(({ name }) => name === 'release')) return [];
  return [{ file, append: [`release: ${project.textOf(file, step)}`] }];
}
