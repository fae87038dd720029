import { contains } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView, Start } from '../../project';

/**
 * Whether a file is a program that comes to its end before the process begins, in each start that runs it: `node generate-config.js && node
 * server.js`, also by a package script of its own. What it writes is made anew for the process behind it.
 */
export function isStepBefore(file: string, project: ProjectView): boolean {
  if (project.factsIn(file, 'listen').length > 0 || project.factsIn(file, 'handler').length > 0) return false;
  const own = project.starts.filter(({ command }) => runs(command, nameOf(file)));
  return own.length > 0 && own.every((start) => goesOn(start, project));
}

function runs({ program, words }: Start['command'], name: string): boolean {
  return (
    /^(?:node|python\d?(?:\.\d+)?|tsx|ts-node|bun|deno)$/.test(program) &&
    words.slice(1, 3).some(({ text }) => nameOf(text) === name)
  );
}

/** Something follows the step in its own list, or in one that leads to it. */
function goesOn({ file, command, via }: Start, project: ProjectView): boolean {
  const way = [{ file, range: command.range }, ...via];
  return way.some((hop) =>
    project
      .factsIn(hop.file, 'command')
      .some(({ commands, range }) =>
        contains(range, hop.range)
          ? commands.some(({ range: one, next }) => one.start === hop.range.start && (next === '&&' || next === ';'))
          : false,
      ),
  );
}
