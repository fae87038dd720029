import type { DependencyFact, Ecosystem } from './facts';
import type { Located, ProjectView } from './project';
import type { Fix } from './rule';

/**
 * Adds a package to a manifest's runtime dependencies, in the version that a lockfile or node_modules holds; undefined where no version is
 * known or the manifest has no such block to add to.
 */
export function declareDependency(project: ProjectView, manifest: string, name: string, ecosystem: Ecosystem): Fix | undefined {
  const folder = manifest.includes('/') ? manifest.slice(0, manifest.lastIndexOf('/')) : '';
  const version = project.lockedVersion(folder, name, ecosystem);
  if (version === undefined || manifest.startsWith('..')) return undefined;
  const title = `Declare ${name} ${version} in ${manifest}`;
  if (/\.txt$/.test(manifest)) return { title, edits: [{ file: manifest, append: [`${name}==${version}`] }] };
  const last = project
    .factsIn(manifest, 'dependency')
    .filter(({ group }) => group === 'runtime')
    .at(-1);
  if (!last) return undefined;
  const entry = entryText(project, { file: manifest, fact: last }, name, version);
  return entry === undefined
    ? undefined
    : { title, edits: [{ file: manifest, range: { start: last.range.end, end: last.range.end }, text: entry }] };
}

/** The text that follows the last entry, in the way that one is written. */
function entryText(
  project: ProjectView,
  { file, fact }: Located<DependencyFact>,
  name: string,
  version: string,
): string | undefined {
  const before = project.textOf(file, { start: 0, end: fact.range.start });
  const indent = /(\r?\n[ \t]*)['"]?$/.exec(before)?.[1];
  if (file.endsWith('package.json')) return `,${indent ?? ' '}"${name}": "^${version}"`;
  const after = project.textOf(file, { start: fact.range.end, end: fact.range.end + 1 });
  if (/\s*['"]$/.test(before) && (after === '"' || after === "'")) {
    // An item of a PEP 621 list; the insertion stands inside its quotes.
    return `${after},${indent ?? ' '}${after}${name}>=${version}`;
  }
  // A Pipfile speaks the language of pip.
  const bound = file.endsWith('Pipfile') ? '~=' : '^';
  return indent === undefined ? undefined : `\n${name} = "${bound}${version}"`;
}
