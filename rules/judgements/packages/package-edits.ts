import type { CommandFact, DependencyFact } from '../../facts';
import type { ProjectView } from '../../project';
import type { Edit, Fix, TextEdit } from '../../rule';

/**
 * Edits that add packages, in alphabetical place, to the runtime dependencies of the first package.json or requirements.txt among `manifests`, each with its version range. Packages
 * that are declared already are left alone; nothing is edited where the manifest has no dependencies to stand beside.
 */
export function declarePackages(
  packages: Readonly<Record<string, string>>,
  manifests: readonly string[],
  project: ProjectView,
): Edit[] {
  const file = manifests.find((manifest) => /package\.json$|\.txt$/.test(manifest));
  if (file === undefined) return [];
  if (file.endsWith('.txt')) {
    const present = project.factsIn(file, 'dependency').map(({ name }) => name);
    const append = Object.entries(packages).flatMap(([name, version]) => (present.includes(name) ? [] : [`${name}${version}`]));
    return append.length > 0 ? [{ file, append }] : [];
  }
  const declared = project.factsIn(file, 'dependency').filter(({ group }) => group === 'runtime');
  if (declared.length === 0) return [];
  const missing = Object.entries(packages).filter(([name]) => !declared.some((dependency) => dependency.name === name));
  if (missing.length === 0) return [];
  const entries = missing.map(([name, version]) => ({ name, text: `${JSON.stringify(name)}: ${JSON.stringify(version)}` }));
  return insertions(file, declared, entries, project);
}

/** Edits that move an entry of a package.json's `devDependencies` to its `dependencies`, in alphabetical place; undefined where there is no sure way. */
export function moveToRuntime(file: string, name: string, project: ProjectView): TextEdit[] | undefined {
  const all = project.factsIn(file, 'dependency');
  const dev = all.filter(({ group }) => group === 'dev');
  const runtime = all.filter(({ group }) => group === 'runtime');
  const at = dev.findIndex((dependency) => dependency.name === name);
  const entry = dev[at];
  if (!entry) return undefined;
  const text = project.textOf(file, entry.range);
  const removal = removalOf(dev, at);
  if (runtime.length > 0) return [...insertions(file, runtime, [{ name, text }], project), { file, ...removal }];
  const key = project.factsIn(file, 'package')[0]?.dependenciesRange;
  if (!key || project.textOf(file, key) !== '"devDependencies"') return undefined;
  if (/"dependencies"\s*:/.test(project.textOf(file))) return undefined;
  const outer = gapBefore(file, key.start, project);
  const inner = gapBefore(file, (dev[0] as DependencyFact).range.start, project);
  const block = `"dependencies": {${inner || ' '}${text}${outer.includes('\n') ? outer : ' '}},${outer || ' '}`;
  return [
    { file, range: { start: key.start, end: key.start }, text: block },
    { file, ...removal },
  ];
}

/** Adds a script behind the last one of a package.json; undefined where it has none, or one of that name. */
export function addScript(file: string, name: string, line: string, project: ProjectView): Fix | undefined {
  const scripts = project.factsIn(file, 'command').filter(({ origin }) => origin === 'package-script');
  const last = scripts.reduce<CommandFact | undefined>((a, b) => (a && a.range.start > b.range.start ? a : b), undefined);
  if (!last || scripts.some((script) => script.name === name)) return undefined;
  const before = project.textOf(file, { start: 0, end: last.range.start });
  const gap = /[{,](\s*)"(?:[^"\\]|\\.)*"\s*:\s*"?$/.exec(before)?.[1];
  if (gap === undefined) return undefined;
  const closing = project.textOf(file, { start: last.range.end, end: last.range.end + 1 });
  const end = last.range.end + (closing === '"' ? 1 : 0);
  const text = `,${gap === '' ? ' ' : gap}${JSON.stringify(name)}: ${JSON.stringify(line)}`;
  return { title: `Add the package script ${name}`, edits: [{ file, range: { start: end, end }, text }] };
}

function removalOf(entries: readonly DependencyFact[], at: number): Pick<TextEdit, 'range' | 'text'> {
  const { range } = entries[at] as DependencyFact;
  const [before, after] = [entries[at - 1], entries[at + 1]];
  if (after) return { range: { start: range.start, end: after.range.start }, text: '' };
  return { range: { start: before ? before.range.end : range.start, end: range.end }, text: '' };
}

/** Edits that add entries to a block of a package.json, each in its alphabetical place; behind the others where those keep no order. */
export function insertions(
  file: string,
  entries: readonly DependencyFact[],
  added: readonly { readonly name: string; readonly text: string }[],
  project: ProjectView,
): TextEdit[] {
  const gap = gapBefore(file, (entries[0] as DependencyFact).range.start, project) || ' ';
  const isSorted = entries.every(({ name }, at) => at === 0 || (entries[at - 1] as DependencyFact).name <= name);
  const placed = new Map<DependencyFact | undefined, string[]>();
  for (const { name, text } of [...added].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const next = isSorted ? entries.find((entry) => entry.name > name) : undefined;
    placed.set(next, [...(placed.get(next) ?? []), text]);
  }
  return [...placed].map(([next, texts]) => {
    if (next)
      return {
        file,
        range: { start: next.range.start, end: next.range.start },
        text: texts.map((text) => `${text},${gap}`).join(''),
      };
    const end = (entries.at(-1) as DependencyFact).range.end;
    return { file, range: { start: end, end }, text: texts.map((text) => `,${gap}${text}`).join('') };
  });
}

/** White space before an offset. */
function gapBefore(file: string, offset: number, project: ProjectView): string {
  return /\s*$/.exec(project.textOf(file, { start: Math.max(0, offset - 200), end: offset }))?.[0] ?? '';
}
