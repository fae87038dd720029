import type { Hop, ProjectView } from '../../project';
import { contains } from '../../values';
import { isBranchOfNoDeploy } from './development';

/** Whether a place of a shell script is reached only where developers or a pipeline run it: a branch of its `if` or `case` asks for them. */
export function isInDevelopersBranch({ file, range }: Pick<Hop, 'file' | 'range'>, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .flatMap(({ commands }) => commands)
    .filter((command) => contains(command.range, range))
    .some(({ guards = [] }) => guards.some(isBranchOfNoDeploy));
}
