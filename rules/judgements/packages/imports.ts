import type { ImportFact } from '../../facts';
import type { ProjectView } from '../../project';

export interface ImportClosure {
  /** The file itself and all of the project that it loads, directly or not. */
  readonly files: ReadonlySet<string>;
  /** False where an alias could not be followed, or a file did not parse. */
  readonly isComplete: boolean;
  /** Relative imports that lead to no file of the project (generated code, a build's output). */
  readonly missing: readonly string[];
}

const closures = new WeakMap<ProjectView, Map<string, ImportClosure>>();
const importers = new WeakMap<ProjectView, Map<string, string[]>>();

/**
 * Everything that is loaded with a file, type-only imports apart; with `tasks` false also apart from what a subcommand of the program's
 * own command line loads when it runs.
 */
export function importClosure(entry: string, project: ProjectView, { tasks = true } = {}): ImportClosure {
  let known = closures.get(project);
  if (!known) {
    known = new Map();
    closures.set(project, known);
  }
  const key = tasks ? entry : `${entry}\0`;
  let closure = known.get(key);
  if (!closure) {
    closure = follow(entry, project, tasks);
    known.set(key, closure);
  }
  return closure;
}

function follow(entry: string, project: ProjectView, tasks: boolean): ImportClosure {
  const files = new Set([entry]);
  const missing: string[] = [];
  let isComplete = true;
  for (const file of files) {
    if (project.hasParseError(file)) isComplete = false;
    for (const fact of project.factsIn(file, 'import')) {
      const { specifier, typeOnly, place } = fact;
      if (typeOnly || (!tasks && place.task)) continue;
      const target = project.resolveImport(file, specifier);
      if (target !== undefined) files.add(target);
      else if (specifier.startsWith('.')) missing.push(specifier);
      else if (isAlias(specifier, file) && !isAsset(specifier)) isComplete = false;
      for (const submodule of submodulesOf(file, fact, project)) files.add(submodule);
    }
  }
  return { files, isComplete, missing };
}

/** `from package import module`: the names may be files of their own. */
function submodulesOf(file: string, { specifier, names = [] }: ImportFact, project: ProjectView): string[] {
  return names.flatMap(
    (name) => project.resolveImport(file, specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`) ?? [],
  );
}

/** Every file that loads this one, directly or not. */
export function importersOf(file: string, project: ProjectView): readonly string[] {
  let known = importers.get(project);
  if (!known) {
    known = new Map();
    for (const { file: importer, fact } of project.facts('import')) {
      if (fact.typeOnly) continue;
      for (const target of [project.resolveImport(importer, fact.specifier), ...submodulesOf(importer, fact, project)]) {
        if (target === undefined) continue;
        const list = known.get(target);
        if (list) list.push(importer);
        else known.set(target, [importer]);
      }
    }
    importers.set(project, known);
  }
  const found = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const importer of known.get(next) ?? []) {
      if (importer === file || found.has(importer)) continue;
      found.add(importer);
      queue.push(importer);
    }
  }
  return [...found];
}

/** Whether all that loads a module are scripts that somebody runs and that end: `scripts/provision.mjs`. */
export function isOfScriptsAlone(file: string, project: ProjectView): boolean {
  if (project.apps.some(({ entries }) => entries.includes(file))) return false;
  const loading = importersOf(file, project);
  return loading.length > 0 && loading.every((importer) => /^(?:admin|tooling|test)$/.test(project.roleOf(importer)));
}

/** A specifier that means a file of the project by its shape, through some bundler's setting. */
function isAlias(specifier: string, file: string): boolean {
  return !file.endsWith('.py') && /^(?:@\/|~|#|src\/)/.test(specifier);
}

function isAsset(specifier: string): boolean {
  return /\.(?:json|css|s[ac]ss|less|svg|png|jpe?g|gif|html|txt|md|node|wasm|ya?ml|graphql|gql|sql)(?:\?.*)?$/.test(specifier);
}
