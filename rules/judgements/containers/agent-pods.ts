import type { ImageFact } from '../../facts';
import type { ProjectView } from '../../project';

/** What only keeps a container up for others to run commands in. */
const idle = /^(?:cat|tail -f(?: \/dev\/null)?|sleep (?:infinity|inf|\d+[smhd]?))$/;

/**
 * Whether an image of a Pod is one that the jobs of a CI server run in: the manifest stands among its files, or the container idles until
 * steps come. Nothing is deployed by it.
 */
export function isAgentPod({ workload = '' }: ImageFact, file: string, project: ProjectView): boolean {
  if (!workload.startsWith('Pod/')) return false;
  if (/(?:^|\/)[\w.-]*jenkins[\w.-]*\//i.test(file)) return true;
  const starts = project.factsIn(file, 'command').filter((fact) => fact.origin === 'k8s-command' && fact.workload === workload);
  return (
    starts.length > 0 &&
    starts.every(({ commands }) =>
      commands.every(({ words, wrappers }) => wrappers.length === 0 && idle.test(words.map(({ text }) => text).join(' '))),
    )
  );
}
