import type { App, ProjectView } from '../../project';

/** Names that any template, manifest or image of the app or of a folder above it gives. */
export function declaredNames(app: App, project: ProjectView): Set<string> {
  const above = (path: string) => path === '' || app.path === path || app.path.startsWith(`${path}/`);
  return new Set(
    project
      .facts('env-declaration')
      .filter(({ file, fact }) => {
        if (fact.throwAway || /^(?:github-actions|gitlab-ci|shell)$/.test(fact.where)) return false;
        const owner = project.appOf(file);
        return fact.where !== 'dotenv' || !owner || above(owner.path);
      })
      .map(({ fact }) => fact.name),
  );
}

/** `process.env.WORKER_MODE = 'on'`, `os.environ['X'] = …`: one part of the program tells another. */
export function isSetByProgram(name: string, app: App, project: ProjectView): boolean {
  return project
    .facts('env-write')
    .some(({ file, fact }) => fact.name === name && project.appOf(file) === app && project.roleOf(file) === 'runtime');
}
