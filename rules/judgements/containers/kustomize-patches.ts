import type { Container, WorkloadFact } from '../../facts';
import type { ProjectView } from '../../project';

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
        isOf(fact.type, type) &&
        isOf(fact.name, name) &&
        fact.containers.some((patch) => isOf(patch.name, container.name) && adds(patch)),
    );
}

/** JSON Patch does not name what it changes: it may be this. */
function isOf(patched: string, own: string): boolean {
  return patched === '' || patched === own;
}
