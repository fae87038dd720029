import type { Fact, ImportedName, InstanceExportFact, Provided } from '../../../../rules/facts';

type Resolve = (file: string, specifier: string) => string | undefined;
type FactsOf = (file: string) => readonly Fact[];

/** Facts of a file without those whose receiver turns out not to be what they assume; see `Provided`. */
export function settleProvided(file: string, facts: readonly Fact[], factsOf: FactsOf, resolve: Resolve): readonly Fact[] {
  return facts.flatMap((fact) => {
    const provided = providedOf(fact);
    if (!provided) return [fact];
    const instance = instanceOf(file, provided, factsOf, resolve, new Set());
    if (instance?.type === undefined || !provided.types.includes(instance.type)) return [];
    return [fact.kind === 'log-call' && instance.redacts ? { ...fact, redacts: instance.redacts } : fact];
  });
}

const dependent = new WeakMap<{ readonly facts: readonly Fact[] }, boolean>();

/** Whether a file has facts to settle at all; remembered for as long as the file's facts stand. */
export function hasProvided(file: { readonly facts: readonly Fact[] }): boolean {
  let known = dependent.get(file);
  if (known === undefined) {
    known = file.facts.some((fact) => providedOf(fact) !== undefined);
    dependent.set(file, known);
  }
  return known;
}

function providedOf(fact: Fact): Provided | undefined {
  return 'provided' in fact ? fact.provided : undefined;
}

/** Follows a name through re-exports to the instance a library made; undefined where the trail is lost. */
function instanceOf(
  file: string,
  name: ImportedName,
  factsOf: FactsOf,
  resolve: Resolve,
  passed: Set<string>,
): InstanceExportFact | undefined {
  const target = resolve(file, name.specifier);
  const step = `${target}\0${name.path.join('\0')}`;
  if (target === undefined || passed.has(step)) return undefined;
  passed.add(step);
  const exports = factsOf(target).filter((fact): fact is InstanceExportFact => fact.kind === 'instance-export');
  for (const path of spellings(name.path)) {
    for (const exported of exports) {
      const rest = remainder(path, exported.path);
      if (!rest) continue;
      if (exported.type !== undefined && rest.length === 0) return exported;
      if (exported.from) {
        const inner = { specifier: exported.from.specifier, path: [...exported.from.path, ...rest] };
        const instance = instanceOf(target, inner, factsOf, resolve, passed);
        if (instance) return instance;
      }
    }
  }
  return undefined;
}

/**
 * The ways one export may be written. `import db from` and `require()` of a CommonJS module give `module.exports`;
 * a named export of it is its member; a member of a namespace is a named export.
 */
function spellings(path: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = path;
  if (first === '*') return rest.length > 0 ? [path, rest, ['default', ...rest]] : [path, ['default']];
  if (first === 'default') return [path, ['*', ...rest]];
  return [path, ['*', ...path]];
}

/** What is left of `path` after `prefix`; undefined where it does not begin so. */
function remainder(path: readonly string[], prefix: readonly string[]): readonly string[] | undefined {
  return prefix.every((part, index) => path[index] === part) ? path.slice(prefix.length) : undefined;
}
