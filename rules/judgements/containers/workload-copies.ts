import type { WorkloadFact } from '../../facts';
import type { Located, ProjectView } from '../../project';
import { imageName } from './app-workloads';

/**
 * A workload that stands in several files (a base, what was rendered of it for a release) has one cause: all of them that are such, the
 * one to report first. Undefined for the others.
 */
export function copiesOf(
  fact: WorkloadFact,
  project: ProjectView,
  isSuch: (other: WorkloadFact, file: string) => boolean,
): readonly Located<WorkloadFact>[] | undefined {
  const all = project
    .facts('workload')
    .filter(
      ({ file, fact: other }) =>
        other.type === fact.type && other.name === fact.name && isSuch(other, file) && isSameImage(other, fact),
    );
  return all[0]?.fact === fact ? all : undefined;
}

/** By the last part of their names: registries and tags differ between a base and its releases. */
function isSameImage(some: WorkloadFact, other: WorkloadFact): boolean {
  const names = ({ containers }: WorkloadFact) =>
    containers.map(({ image = '' }) => imageName(image).replace(/^.*\//, '')).join(' ');
  return names(some) === names(other);
}
