import type { DependencyFact, Ecosystem, Fact, PackageFact } from '../../../../rules/facts';
import { isDockerfile } from '../../../../rules/judgements/containers/dockerfile-names';
import { folderOf, foldersUp, nameOf } from '../../../../rules/paths';
import { roleByPath } from './path-roles';
import { isProgram, isPython } from './source-names';

/** A folder that a manifest, or stray source files, make an app; what it does is found out later. */
export interface AppFolder {
  readonly path: string;
  readonly manifests: readonly string[];
  readonly packages: readonly PackageFact[];
  readonly ecosystems: readonly Ecosystem[];
  readonly name: string | undefined;
  /** Names of the packages its manifests declare, in any group. */
  readonly dependencies: ReadonlySet<string>;
}

/** Manifests by how well they speak for an app. */
const rank = ['package.json', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'setup.py', 'requirements.txt'];

/** Requirements of documentation or tests make no app. */
const sidelined = /(?:^|\/)(?:docs?|documentation|tests?|\.github|\.circleci|ci|scripts|tools|fixtures)\//;

export function findAppFolders(files: readonly string[], factsOf: (file: string) => readonly Fact[]): AppFolder[] {
  const byFolder = new Map<string, { file: string; fact: PackageFact }[]>();
  const published = new Map<string, PackageFact>();
  for (const file of files) {
    for (const fact of factsOf(file)) {
      // A setup.py that computes its requirements makes no app, but a package of what stands beside it.
      if (fact.kind === 'package' && fact.markerOnly && fact.published) published.set(folderOf(file), fact);
      if (fact.kind !== 'package' || fact.markerOnly || (fact.pinsItself && sidelined.test(file))) continue;
      if (roleByPath(file) === 'test') continue;
      const own = folderOf(file);
      // Lists of an app stand in a folder for them, and below that by what they are for: `requirements/auth/ldap.txt`.
      const folder = fact.pinsItself ? own.replace(/(?:^|\/)requirements(?:\/.*)?$/, '') : own;
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), { file, fact }]);
    }
  }
  for (const folder of partFolders(byFolder, files, factsOf)) byFolder.delete(folder);
  const apps = [...byFolder].map(([path, found]) => toApp(path, found, published.get(path), factsOf));
  const known = new Set(byFolder.keys());
  const stray = files.filter(
    (file) => isProgram(file) && roleByPath(file) !== 'test' && !foldersUp(folderOf(file)).some((folder) => known.has(folder)),
  );
  if (stray.length > 0) {
    const ecosystems = [...new Set(stray.map((file): Ecosystem => (isPython(file) ? 'python' : 'npm')))].sort();
    // A setup.py whose requirements are computed makes no app, and yet says that this is published.
    const packages = files
      .filter((file) => folderOf(file) === '')
      .flatMap((file) => factsOf(file).filter((fact): fact is PackageFact => fact.kind === 'package' && fact.published === true));
    apps.push({ path: '', manifests: [], packages, ecosystems, name: undefined, dependencies: new Set() });
  }
  return apps.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files that only what stands on its own has beside its manifest. */
const ownFile = /^Procfile\b|^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?)$/;
/** Files by which a workspace names its members elsewhere than in package.json. */
const workspaceFiles = new Set(['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json', 'turbo.json']);

/**
 * Folders that a package.json marks as a module of the app around them, for a framework to read: below the package.json of an app that has
 * no workspaces, with nothing of their own to install, run or publish.
 */
function partFolders(
  byFolder: ReadonlyMap<string, readonly { file: string; fact: PackageFact }[]>,
  files: readonly string[],
  factsOf: (file: string) => readonly Fact[],
): string[] {
  if (files.some((file) => workspaceFiles.has(nameOf(file)))) return [];
  const isOuter = (folder: string) =>
    byFolder.get(folder)?.some(({ fact }) => fact.ecosystem === 'npm' && fact.dependenciesRange && !fact.workspaces) ?? false;
  return [...byFolder].flatMap(([folder, found]) => {
    const isBare = found.every(
      ({ file, fact }) =>
        nameOf(file) === 'package.json' &&
        !(fact.bin ?? fact.exports ?? fact.workspaces) &&
        // A private one that names its main file is what a framework loads by this.
        ((fact.private && fact.main !== undefined) || !(fact.version ?? fact.main)) &&
        factsOf(file).every(({ kind }) => kind === 'package'),
    );
    const outer = foldersUp(folder).slice(1);
    const standsAlone = files.some((file) => folderOf(file) === folder && (ownFile.test(nameOf(file)) || isDockerfile(file)));
    return isBare && !standsAlone && outer.some(isOuter) && !outer.some((above) => hasWorkspaces(byFolder.get(above)))
      ? [folder]
      : [];
  });
}

function hasWorkspaces(found: readonly { fact: PackageFact }[] | undefined): boolean {
  return found?.some(({ fact }) => fact.workspaces !== undefined) ?? false;
}

function toApp(
  path: string,
  found: { file: string; fact: PackageFact }[],
  published: PackageFact | undefined,
  factsOf: (file: string) => readonly Fact[],
): AppFolder {
  const place = ({ file }: { file: string }) => {
    const at = rank.indexOf(nameOf(file));
    return at < 0 ? rank.length : at;
  };
  const sorted = [...found].sort((a, b) => place(a) - place(b) || (a.file < b.file ? -1 : 1));
  const dependencies = sorted.flatMap(({ file }) =>
    factsOf(file).filter((fact): fact is DependencyFact => fact.kind === 'dependency' && fact.group !== 'override'),
  );
  return {
    path,
    manifests: sorted.map(({ file }) => file),
    packages: [...sorted.map(({ fact }) => fact), ...(published ? [published] : [])],
    ecosystems: [...new Set(sorted.map(({ fact }) => fact.ecosystem))],
    name: sorted.find(({ fact }) => fact.name !== undefined)?.fact.name,
    dependencies: new Set(dependencies.map(({ name }) => name)),
  };
}

/** The app (or what is known of it, by its folder) that is nearest above a path. */
export function nearestApp<A>(apps: ReadonlyMap<string, A>, path: string): A | undefined {
  for (const folder of foldersUp(folderOf(path))) {
    const app = apps.get(folder);
    if (app) return app;
  }
  return undefined;
}
