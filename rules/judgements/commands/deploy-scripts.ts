import type { CommandFact } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isDevelopmentImage } from '../development/development-images';

const runners = new Set<CommandFact['origin']>([
  'ci-step',
  'docker-run',
  'docker-cmd',
  'docker-entrypoint',
  'procfile',
  'k8s-command',
  'platform',
]);
/** Other scripts speak of these to their reader. */
const forDevelopers = /^(?:setup|install|bootstrap)(?:[-_.]\w+)*\.(?:sh|bash)$/;
const known = new WeakMap<ProjectView, ReadonlySet<string>>();

const deployPath = /(?:^|[/._-])deploy(?:ment)?(?=[/._-]|$)/i;

/** A shell script that takes part in a deploy: CI, an image or a process file runs it, or it stands in a `deploy` path. Others set up developers' machines. */
export function isDeployScript(project: ProjectView, file: string): boolean {
  return deployPath.test(file) || runScripts(project).has(file);
}

function runScripts(project: ProjectView): ReadonlySet<string> {
  let scripts = known.get(project);
  if (!scripts) {
    const commands = project.facts('command');
    const all = [...new Set(commands.filter(({ fact }) => fact.origin === 'shell-script').map(({ file }) => file))];
    const found = new Set<string>();
    const follow = (facts: readonly CommandFact[], isRunner: boolean) => {
      const called = new Set(facts.flatMap((fact) => calledBy(fact, isRunner)));
      for (const file of all) {
        if (!called.has(nameOf(file)) || found.has(file)) continue;
        found.add(file);
        follow(project.factsIn(file, 'command'), false);
      }
    };
    follow(
      commands
        .filter(({ file, fact }) => runners.has(fact.origin) && !isOfDevelopers(file, fact, project))
        .map(({ fact }) => fact),
      true,
    );
    for (const file of all) if (deployPath.test(file)) follow(project.factsIn(file, 'command'), false);
    scripts = found;
    known.set(project, scripts);
  }
  return scripts;
}

/** What an image of developers runs sets up their container. */
function isOfDevelopers(file: string, { origin, stage }: CommandFact, project: ProjectView): boolean {
  return origin.startsWith('docker-') && isDevelopmentImage(file, project, stage?.name);
}

/** Names of the scripts that a command may run; what sets up a machine is only mentioned by other scripts. */
function calledBy({ commands }: CommandFact, isRunner: boolean): string[] {
  return (
    commands
      .flatMap(({ words }) => words.slice(0, 4))
      .filter(({ text }) => /[./]/.test(text) && (isRunner || !forDevelopers.test(nameOf(text))))
      // Images copy scripts elsewhere, so only the last part of a path is sure to stay.
      .map(({ text }) => nameOf(text))
  );
}
