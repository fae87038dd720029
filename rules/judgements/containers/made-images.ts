import type { ProjectView } from '../../project';
import { finalStages } from './image-stages';
import { isStandInImage, isStockDatabase, isStockImage } from './stock-images';

/** Whether the image that a Dockerfile makes is a database with settings of one's own, in whatever stage those are added. */
export function makesDatabase(project: ProjectView, dockerfile: string): boolean {
  return finalStages(project, dockerfile).some(({ name, local }) => !local && isStockDatabase(name));
}

/** Whether the image that a Dockerfile makes is a proxy with settings of one's own. */
export function makesProxy(project: ProjectView, dockerfile: string): boolean {
  return finalStages(project, dockerfile).some(
    ({ name, local }) => !local && /(?:^|\/)(?:nginx(?:-unprivileged)?|caddy|httpd|traefik|haproxy)$/.test(name),
  );
}

/** Whether the image that a Dockerfile makes is a finished program of others with settings of one's own, or one that stands in for a service. */
export function makesStockProgram(project: ProjectView, dockerfile: string): boolean {
  return (
    !makesProxy(project, dockerfile) &&
    finalStages(project, dockerfile).some(
      ({ name, local }) =>
        !local && (isStandInImage(name) || (isStockImage(name) && !/(?:^|\/)(?:busybox|alpine|debian|ubuntu)$/.test(name))),
    )
  );
}
