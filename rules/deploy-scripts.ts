import type { CommandFact } from './facts';
import type { ProjectView } from './project';

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

/** A shell script that takes part in a deploy: CI, an image or a process file runs it, or it stands in a `deploy` path. Others set up developers' machines. */
export function isDeployScript(project: ProjectView, file: string): boolean {
  return /(?:^|[/._-])deploy(?:ment)?(?=[/._-]|$)/i.test(file) || runScripts(project).has(file);
}

function runScripts(project: ProjectView): ReadonlySet<string> {
  let scripts = known.get(project);
  if (!scripts) {
    const called = new Set<string>();
    for (const { fact } of project.facts('command')) {
      const isRunner = runners.has(fact.origin);
      if (!isRunner && fact.origin !== 'shell-script') continue;
      for (const { words } of fact.commands)
        for (const { text } of words.slice(0, 4))
          if (/[./]/.test(text) && (isRunner || !forDevelopers.test(nameOf(text)))) called.add(nameOf(text));
    }
    scripts = new Set(
      project.files.filter(
        (file) => called.has(nameOf(file)) && project.factsIn(file, 'command').some(({ origin }) => origin === 'shell-script'),
      ),
    );
    known.set(project, scripts);
  }
  return scripts;
}

/** Images copy scripts elsewhere, so only the last part of a path is sure to stay. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
