import type { Ecosystem, PackageFact } from '../../facts';
import { folderOf, foldersUp, joinFolder, nameOf } from '../../paths';
import type { Located, ProjectView } from '../../project';

/** Other ways of declaring Python packages, which are not read. */
const otherManifests = ['environment.yml', 'environment.yaml', 'conda.yml', 'conda.yaml', 'meta.yaml', 'BUILD', 'BUILD.bazel'];

export interface Declarations {
  /** What is asked for with all that it can bring where the app runs: `shop-core[all]`. */
  readonly whole: readonly string[];
  readonly declared: ReadonlySet<string>;
  /** Names of the packages themselves. */
  readonly own: ReadonlySet<string>;
  /** Where a declaration belongs: the nearest manifest. */
  readonly manifest: string;
  /** Made to be installed beside other packages. */
  readonly published: boolean;
}

const known = new WeakMap<ProjectView, Map<string, Declarations | undefined>>();

/** What the manifests from the file's folder upwards declare; undefined where there is none, or one can't be read. */
export function declarationsFor(file: string, ecosystem: Ecosystem, project: ProjectView): Declarations | undefined {
  const folder = folderOf(file);
  const key = `${ecosystem} ${folder}`;
  let byFolder = known.get(project);
  if (!byFolder) {
    byFolder = new Map();
    known.set(project, byFolder);
  }
  if (!byFolder.has(key)) byFolder.set(key, readDeclarations(folder, ecosystem, project));
  return byFolder.get(key);
}

function readDeclarations(folder: string, ecosystem: Ecosystem, project: ProjectView): Declarations | undefined {
  const above = new Set(foldersUp(folder));
  const apps = project.apps.filter(({ path }) => above.has(path)).sort((a, b) => b.path.length - a.path.length);
  const packages = [
    ...apps
      .flatMap(({ manifests }) => manifests)
      .flatMap((file) => project.factsIn(file, 'package').map((fact) => ({ file, fact }))),
    ...project.factsAbove(folder, 'package'),
  ].filter(({ fact }) => fact.ecosystem === ecosystem);
  // A setup.py that computes its requirements says only that there are some.
  const files = new Set(
    packages.filter(({ file, fact }) => !(fact.markerOnly && file.endsWith('setup.py'))).map(({ file }) => file),
  );
  const manifest = manifestToAddTo(packages, project);
  if (manifest === undefined) return undefined;
  if (/(?:^|\/)setup\.(?:cfg|py)$/.test(manifest) && ![...files].some((file) => saysWhatItNeeds(file, project))) return undefined;
  if (ecosystem === 'python' && !addListsReached(files, project)) return undefined;
  if ([...files].some((file) => project.hasParseError(file))) return undefined;
  const others = ecosystem === 'python' ? [...otherManifests, 'setup.py'] : ['deno.json', 'deno.jsonc', 'import_map.json'];
  const isDeclaredElsewhere = [...above].some((folder) =>
    others.some((name) => project.exists(joinFolder(folder, name)) && !files.has(joinFolder(folder, name))),
  );
  if (isDeclaredElsewhere) return undefined;
  const dependencies = [
    ...project.factsAbove(folder, 'dependency').map(({ fact }) => fact),
    ...[...files].flatMap((file) => project.factsIn(file, 'dependency')),
  ];
  const own = dependencies.filter((fact) => fact.ecosystem === ecosystem && fact.group !== 'override');
  return {
    declared: new Set(
      own
        // `celery[redis]` asks for the client of Redis as well.
        .flatMap(({ name, extras = [] }) => [name, ...extras, ...extras.map((extra) => `${name}[${extra}]`)]),
    ),
    whole: own.flatMap(({ name, group, extras = [] }) => (group !== 'dev' && extras.includes('all') ? [name] : [])),
    published: packages.some(({ fact }) => fact.published === true),
    own: new Set(packages.flatMap(({ fact }) => fact.name ?? [])),
    manifest,
  };
}

/** A setup.cfg without `install_requires` leaves it to what sets the image up. */
function saysWhatItNeeds(manifest: string, project: ProjectView): boolean {
  return (
    project.factsIn(manifest, 'package').some(({ dependenciesRange }) => dependenciesRange !== undefined) ||
    project.factsIn(manifest, 'dependency').some(({ group }) => group === 'runtime')
  );
}

/** The nearest manifest; of lists that have names of their own, or beside one that declares nothing, the longest. */
function manifestToAddTo(packages: readonly Located<PackageFact>[], project: ProjectView): string | undefined {
  const candidates = packages.filter(({ fact }) => !fact.markerOnly);
  const [first] = candidates;
  if (!first) return undefined;
  const runtimeOf = (file: string) => project.factsIn(file, 'dependency').filter(({ group }) => group === 'runtime').length;
  const isMain = !first.fact.pinsItself || nameOf(first.file) === 'requirements.txt';
  if (first.fact.ecosystem === 'npm' || (isMain && runtimeOf(first.file) > 0)) return first.file;
  const app = project.appOf(first.file);
  const others = candidates.filter(({ file }) => project.appOf(file) === app && folderOf(file).startsWith(folderOf(first.file)));
  const longest = others.reduce((best, other) => (runtimeOf(other.file) > runtimeOf(best.file) ? other : best), first);
  return longest.file;
}

/** Adds the lists that lists include (`-r ../shared/thrift.txt`); false where one of them is none that is read. */
function addListsReached(files: Set<string>, project: ProjectView): boolean {
  for (const file of files) {
    if (!/\.(?:txt|in|pip)$/.test(file)) continue;
    const text = project.textOf(file, { start: 0, end: 200_000 });
    for (const [, target = ''] of text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]+([^\s#]+)/gm)) {
      const path = joinFolder(folderOf(file), target);
      if (/:\/\//.test(target) || !project.exists(path)) continue;
      if (project.factsIn(path, 'package').length === 0) return false;
      files.add(path);
    }
  }
  return true;
}
