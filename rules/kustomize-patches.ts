import type { Container, WorkloadFact } from './facts';
import type { ProjectView } from './project';

/** Whether a Kustomize patch gives a container of this workload what `adds` asks for. */
export function isPatched(
  project: ProjectView,
  { type, name }: WorkloadFact,
  container: Container,
  adds: (patch: Container) => boolean,
): boolean {
  return project
    .facts('workload')
    .some(
      ({ fact }) =>
        fact.format === 'kustomize' &&
        fact.type === type &&
        fact.name === name &&
        fact.containers.some((patch) => patch.name === container.name && adds(patch)),
    );
}
