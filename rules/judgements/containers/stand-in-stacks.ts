/** Compose files in which something plays a part that another's system has in production. */

import { folderOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isNamedAsStandIn } from '../development/stand-in-apps';
import { isKnownStandIn } from './stock-images';

/**
 * Whether a compose file runs a stand-in for somebody else's system (`mockserver`, `acme/login-stub`), or cannot run without the files beside
 * it that do: it adds to their services, or its own wait for those. What may be run without them (`docker-compose.mocks.yml` on top) may be
 * production's.
 */
export function isStackWithStandIns(file: string, project: ProjectView): boolean {
  if (runsStandIn(file, project)) return true;
  const beside = new Set(
    project
      .facts('workload')
      .filter(({ file: other, fact }) => fact.format === 'compose' && other !== file && folderOf(other) === folderOf(file))
      .map(({ file: other }) => other),
  );
  return neededBy(file, project).some((service) => {
    const holders = [...beside].filter((other) => ownServices(other, project).includes(service));
    return holders.length > 0 && holders.every((other) => runsStandIn(other, project));
  });
}

function runsStandIn(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'image')
    .some(
      ({ format, name, built, workload = '' }) =>
        format === 'compose' &&
        !built &&
        (isKnownStandIn(name) || isNamedAsStandIn(workload) || /(?:^|[-_.])(?:mock|fake|stub)$/i.test(name)),
    );
}

/** Services that have an image, a build or a base here. */
function ownServices(file: string, project: ProjectView): string[] {
  const images = project.factsIn(file, 'image');
  return project
    .factsIn(file, 'workload')
    .filter(
      ({ name, build, base }) => build !== undefined || base !== undefined || images.some(({ workload }) => workload === name),
    )
    .map(({ name }) => name);
}

/** Services that stand in another file, to which this one adds or for which its own wait. */
function neededBy(file: string, project: ProjectView): string[] {
  const own = ownServices(file, project);
  return project
    .factsIn(file, 'workload')
    .flatMap(({ name, dependsOn = [] }) => [name, ...dependsOn])
    .filter((name) => !own.includes(name));
}
