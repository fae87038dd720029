import { folderOf } from '../../paths';
import type { ProjectView } from '../../project';
import { saysDevelopment } from './development-heads';

/** A registry on the machine itself: `localhost:5000/shop`, `kind-registry:5000/shop`, `k3d-registry.localhost:55000/shop`. */
const localRegistry = /^(?:localhost|127\.0\.0\.1|(?:kind|k3d|minikube)-[\w.-]+|[\w.-]+\.localhost):\d+\//;
const localFolder = /(?:^|\/)(?:kind|k3d|k3s|minikube|microk8s|tilt|docker-desktop|local-?(?:cluster|k8s|kubernetes))\//i;

/** Whether manifests are for a cluster on a developer's machine, by their folder's name, what they run beside one another or the comment on top. */
export function isOfLocalCluster(file: string, project: ProjectView): boolean {
  if (localFolder.test(file) || saysDevelopment(project.textOf(file, { start: 0, end: 3000 }))) return true;
  const folder = folderOf(file);
  const isBeside = (other: string) => folderOf(other) === folder;
  if (
    project
      .facts('image')
      .some(({ file: other, fact }) => isBeside(other) && fact.format === 'k8s' && localRegistry.test(fact.name))
  )
    return true;
  return project
    .facts('command')
    .some(({ file: other, fact }) => isBeside(other) && fact.origin === 'shell-script' && fact.commands.some(makesCluster));
}

/** `kind create cluster`, `k3d cluster create`, `minikube start` */
function makesCluster({
  program,
  words,
}: {
  readonly program: string;
  readonly words: readonly { readonly text: string }[];
}): boolean {
  const [, first, second] = words.map(({ text }) => text);
  if (program === 'minikube') return first === 'start';
  return (
    (program === 'kind' && first === 'create' && second === 'cluster') ||
    (program === 'k3d' && first === 'cluster' && second === 'create')
  );
}
