import type { CommandFact } from '../../facts';
import { folderOf, inFolder, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';

/** Whether a file stands beside the `Chart.yaml` of a chart that a pipeline or script gives to Helm to install. */
export function isOfDeployedChart(file: string, project: ProjectView): boolean {
  const folder = folderOf(file);
  return (
    project.exists(inFolder(folder, 'Chart.yaml')) &&
    project.facts('command').some(({ file: from, fact }) => installs(fact, folder) && !isOfLocalCluster(from, project))
  );
}

/** `helm upgrade --install shop charts/shop` */
function installs({ origin, commands, cwd = '' }: CommandFact, folder: string): boolean {
  if (origin !== 'ci-step' && origin !== 'shell-script') return false;
  return commands.some(
    ({ program, words }) =>
      program === 'helm' &&
      words.some(({ text }) => text === 'upgrade' || text === 'install') &&
      words.slice(2).some(({ text }) => joinFolder(cwd, text) === folder),
  );
}

/** A cluster that is made for the run alone. */
function isOfLocalCluster(file: string, project: ProjectView): boolean {
  return /\b(?:kind|minikube|k3d|k3s|microk8s)\b/.test(project.textOf(file, { start: 0, end: 100_000 }));
}
