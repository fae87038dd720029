import { folderOf, foldersUp } from './paths';
import type { ProjectView } from './project';

const folders = /(?:^|\/)(?:templates?|boilerplates?|scaffolds?|skeletons?|starters?)\//i;
/** Cookiecutter and its kin name folders after what they ask for. */
const asked = /\{\{.*\}\}|\{%.*%\}/;
const generators = /(?:^|[-/])(?:create|starters?|generator|templates?|boilerplates?|scaffold(?:er)?)(?:-|$)/;

/** Whether a path has a part that a generator fills in: `{{cookiecutter.app_name}}/app.py`. Imports and names below it are not what will be. */
export function isFilledIn(file: string): boolean {
  return asked.test(file);
}

/** Whether a file belongs to a stack of Remix: `remix.init` fills in names, versions and the lockfile when somebody copies it. */
export function isOfStack(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) => project.list(folder).includes('remix.init'));
}

const forbidden = new WeakMap<ProjectView, boolean>();

/** Whether a pipeline fails where a lockfile is committed, as those of templates do: `test -f yarn.lock && exit 1`. */
export function forbidsLockfiles(project: ProjectView): boolean {
  let known = forbidden.get(project);
  if (known === undefined) {
    known = project.facts('command').some(({ fact }) => fact.origin === 'ci-step' && failsOverLockfile.test(fact.text));
    forbidden.set(project, known);
  }
  return known;
}

const failsOverLockfile =
  /(?:\btest|\[)\s+-[ef]\s+\S*(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)[^!]*(?:&&|then|;)[^!]*\bexit\s+1\b/;

/** Whether a file is a part of a template that a generator of this repository copies out. Those share their source, and leave the lockfile to whom they are copied to. */
export function isTemplate(file: string, project: ProjectView): boolean {
  if (asked.test(file) || folders.test(file) || isOfStack(file, project)) return true;
  const own = project.appOf(file);
  return (
    own !== undefined &&
    project.apps.some(
      ({ path, manifests }) =>
        path !== own.path &&
        (path === '' || own.path.startsWith(`${path}/`)) &&
        manifests
          .flatMap((manifest) => project.factsIn(manifest, 'package'))
          .some(({ bin, name, workspaces }) => bin !== undefined && workspaces === undefined && generators.test(name ?? '')),
    )
  );
}
