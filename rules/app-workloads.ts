import type { Container, WorkloadFact } from './facts';
import { joinFolder } from './lockfiles';
import type { ProjectView } from './project';
import { isStockDatabase, isStockImage } from './stock-images';

/** Image without tag and digest. */
export function imageName(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

/** Whether a container runs the app, and no database or other program as its makers publish it. */
export function runsApp({ image, init }: Container): boolean {
  return !init && !(image !== undefined && isStockImage(imageName(image)));
}

/** The Dockerfile that a compose service is built by, if it is in the project. */
export function dockerfileOf(project: ProjectView, file: string, { build }: WorkloadFact): string | undefined {
  if (!build) return undefined;
  const own = file.split('/').slice(0, -1).join('/');
  const context = build.context ?? own;
  const path = build.dockerfile ?? joinFolder(context, 'Dockerfile');
  return project.exists(path) ? path : undefined;
}

/** Whether the image that a Dockerfile makes is a database with settings of one's own. */
export function makesDatabase(project: ProjectView, dockerfile: string): boolean {
  return project
    .factsIn(dockerfile, 'image')
    .some(({ use, name, stage }) => use === 'from' && stage?.final && isStockDatabase(name));
}
