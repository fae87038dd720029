import { folderOf, foldersUp } from '../../paths';
import type { ProjectView } from '../../project';

const declared = new WeakMap<ProjectView, ReadonlyMap<string, ReadonlySet<string>>>();

/** Node packages that the manifest of each folder declares, in any group. */
function byFolder(project: ProjectView): ReadonlyMap<string, ReadonlySet<string>> {
  let found = declared.get(project);
  if (!found) {
    const folders = new Map<string, Set<string>>();
    for (const { file, fact } of project.facts('dependency')) {
      if (fact.ecosystem !== 'npm') continue;
      const folder = folderOf(file);
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(fact.name).add(fact.alias ?? fact.name));
    }
    found = folders;
    declared.set(project, found);
  }
  return found;
}

/** Whether a manifest of this folder or of one above it declares a package; also above the root of the workspace folder. */
export function isDeclaredAbove(project: ProjectView, folder: string, name: string): boolean {
  return declaredAbove(project, folder).has(name);
}

/** All packages that the manifests of this folder and of those above it declare. */
export function declaredAbove(project: ProjectView, folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const candidate of foldersUp(folder)) for (const name of byFolder(project).get(candidate) ?? []) names.add(name);
  for (const { fact } of project.factsAbove(folder, 'dependency')) if (fact.ecosystem === 'npm') names.add(fact.name);
  return names;
}

/** Whether a word of an install line names a package of the repository itself, which it has published: `flowise`, `@acme/cli@1.2.0`. */
export function isOwnPackage(text: string, project: ProjectView): boolean {
  const name = text.replace(/\[.*$|(?<=.)@.*$/, '').toLowerCase();
  return project.facts('package').some(({ fact }) => fact.name?.toLowerCase().replace(/_/g, '-') === name.replace(/_/g, '-'));
}
