import type { Ecosystem } from './facts';
import { foldersAbove, joinFolder } from './lockfiles';
import { folderOf } from './paths';
import type { ProjectView } from './project';

/** Other ways of declaring Python packages, which are not read. */
const otherManifests = ['environment.yml', 'environment.yaml', 'conda.yml', 'conda.yaml', 'meta.yaml', 'BUILD', 'BUILD.bazel'];

export interface Declarations {
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
  const above = new Set(foldersAbove(folder));
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
  const manifest = packages.find(({ fact }) => !fact.markerOnly)?.file;
  if (manifest === undefined || [...files].some((file) => project.hasParseError(file))) return undefined;
  const others = ecosystem === 'python' ? [...otherManifests, 'setup.py'] : ['deno.json', 'deno.jsonc', 'import_map.json'];
  const isDeclaredElsewhere = [...above].some((folder) =>
    others.some((name) => project.exists(joinFolder(folder, name)) && !files.has(joinFolder(folder, name))),
  );
  if (isDeclaredElsewhere) return undefined;
  const dependencies = [
    ...project.factsAbove(folder, 'dependency').map(({ fact }) => fact),
    ...[...files].flatMap((file) => project.factsIn(file, 'dependency')),
  ];
  return {
    declared: new Set(
      dependencies
        .filter((fact) => fact.ecosystem === ecosystem && fact.group !== 'override')
        // `celery[redis]` asks for the client of Redis as well.
        .flatMap(({ name, extras = [] }) => [name, ...extras, ...extras.map((extra) => `${name}[${extra}]`)]),
    ),
    published: packages.some(({ fact }) => fact.published === true),
    own: new Set(packages.flatMap(({ fact }) => fact.name ?? [])),
    manifest,
  };
}
