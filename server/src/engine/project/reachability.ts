import type { Fact } from '../../../../rules/facts';
import { folderOf, joinPath } from '../../../../rules/paths';
import type { ModuleResolver } from './module-resolver';
import { isProgram } from './source-names';

/** Where a module is loaded by a path made at run time: what exactly it loads can't be known. */
const dynamicLoading =
  /\brequire\s*\(\s*(?![\s'"`)])|\brequire\s*\(\s*`[^`]*\$\{|\brequire\s*\(\s*['"][^'"]*['"]\s*\+|\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?(?![\s'"`)])|\bimport\s*\(\s*`[^`]*\$\{|\brequire\.context\b|\bimport\.meta\.glob|@fastify\/autoload|\bfastify-autoload\b|\brequire-(?:all|dir|directory)\b|\brequireDirectory\b|\bimport_module\s*\(\s*(?![\s'\x22])|\bspec_from_file_location\b|\bSourceFileLoader\b|\b__import__\s*\(\s*(?![\s'\x22])|\bpkgutil\.(?:iter|walk)|\bautodiscover|['"`][^'"`\n]*\*\*?\/?\*?\.?\{?[^'"`\n]*\.(?:js|ts|[jt]s\}|\{[jt]s)[^'"`\n]*['"`]/;
const namedModule = /\b(?:import_module|__import__)\s*\(\s*(['"])([\w.]+)\1/g;
/** A relative path in a string: a worker thread, a forked process, a file that is loaded later. */
const relativePath =
  /['"`](\.{1,2}\/[^'"`\n$*?]+)['"`]|__dirname\s*,\s*((?:['"][^'"\n]+['"]\s*,?\s*)+)\)|__dirname\s*\+\s*['"](\/[^'"\n]+)['"]/g;

export interface Source {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What one file leads to, by its text alone. */
export interface Links {
  readonly imports: readonly { readonly specifier: string; readonly names: readonly string[] }[];
  readonly paths: readonly string[];
  readonly dynamic: boolean;
}

export function linksOf(file: string, { text, facts }: Source): Links {
  const imports = facts.flatMap((fact) =>
    fact.kind === 'import' && !fact.typeOnly ? [{ specifier: fact.specifier, names: fact.names ?? [] }] : [],
  );
  const paths: string[] = [];
  if (file.endsWith('.py')) {
    for (const [, , specifier = ''] of text.matchAll(namedModule)) imports.push({ specifier, names: [] });
  } else {
    for (const [, relative, joined, added] of withoutComments(text).matchAll(relativePath)) {
      const parts = joined?.match(/['"][^'"\n]+['"]/g)?.map((part) => part.slice(1, -1));
      paths.push(relative ?? (parts ? `./${parts.join('/')}` : `.${added}`));
    }
  }
  return { imports, paths, dynamic: dynamicLoading.test(text) };
}

/** Without the lines that are nothing but a comment: `// require('./workers/mail')(app)` loads nothing any more. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:\/\/|\/?\*).*$/gm, '');
}

/** What a server hands to a bundler while somebody develops: the paths in it are of the program that browsers load. */
const bundlerConfig = /(?:^|\/)(?:webpack|rollup|rspack|rsbuild|vite|parcel|snowpack)(?:[._-][\w-]+)*\.[cm]?[jt]s$/i;

export interface Reach {
  readonly files: ReadonlySet<string>;
  /** Apps in which something loads modules that can't be known. */
  readonly dynamic: ReadonlySet<string>;
}

/** Every program file that is loaded when the entries run. */
export function reach(entries: Iterable<string>, resolver: ModuleResolver, linksIn: (file: string) => Links | undefined): Reach {
  const files = new Set<string>();
  const dynamic = new Set<string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const links = bundlerConfig.test(file) ? undefined : linksIn(file);
    if (!links) continue;
    if (links.dynamic) dynamic.add(file);
    pending.push(...targetsOf(file, links, resolver));
  }
  return { files, dynamic };
}

/** Files that others load, themselves aside. */
export function loadedFrom(
  files: Iterable<string>,
  resolver: ModuleResolver,
  linksIn: (file: string) => Links | undefined,
): Set<string> {
  const loaded = new Set<string>();
  for (const file of files) {
    const links = linksIn(file);
    if (!links) continue;
    for (const target of targetsOf(file, links, resolver)) if (target !== file) loaded.add(target);
  }
  return loaded;
}

const targetsByResolver = new WeakMap<ModuleResolver, WeakMap<Links, readonly string[]>>();

/** Files that a file loads; known for as long as neither it nor the tree changes. */
function targetsOf(file: string, links: Links, resolver: ModuleResolver): readonly string[] {
  let known = targetsByResolver.get(resolver);
  if (!known) {
    known = new WeakMap();
    targetsByResolver.set(resolver, known);
  }
  let targets = known.get(links);
  if (!targets) {
    targets = [
      ...links.imports.flatMap(({ specifier, names }) => resolver.resolve(file, specifier, names)),
      ...links.paths
        .filter((path) => joinPath(folderOf(file), path) !== undefined)
        .flatMap((path) => resolver.resolve(file, path))
        .filter(isProgram),
    ];
    known.set(links, targets);
  }
  return targets;
}
