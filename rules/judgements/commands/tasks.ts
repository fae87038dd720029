import type { SchemaChangeFact } from '../../facts';
import type { ProjectView } from '../../project';
import { isReached } from '../runtime/reached';
import { isProgramCommand } from './program-commands';

/** Whether no process comes to a schema change by itself: subcommands of the program's own command line do, scripts, tests, or nothing at all. */
export function isTask({ place, range }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  if (place.task || isProgramCommand(file, project)) return true;
  return place.scope === 'function' && !isReached(file, range, project);
}

/** Whether a change, or each call of the function it stands in, is reached in a mode of its own alone: `if run_mode == "migration": migrate(app)`. */
export function isOfOwnMode({ range, within = [] }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const text = project.textOf(file);
  if (isUnderMode(text, range.start)) return true;
  const [owner] = within;
  const calls = owner === undefined ? [] : [...text.matchAll(new RegExp(`(?<![.\\w])(?<!\\bdef )${owner}\\(`, 'g'))];
  return calls.length > 0 && calls.every(({ index }) => isUnderMode(text, index));
}

const mode = /^\s*(?:if|elif)\s+(?:\w+\.)*\w*mode\s*==\s*["']migrat\w*["']\s*:/i;

/** Whether a line around the one that a place of a Python text is on asks for the mode. */
function isUnderMode(text: string, at: number): boolean {
  const lines = text.slice(0, at).split('\n');
  let depth = indentOf(lines.pop() ?? '');
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || indentOf(line) >= depth) continue;
    if (mode.test(line)) return true;
    depth = indentOf(line);
    if (depth === 0) return false;
  }
  return false;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
