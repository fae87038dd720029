import type { DependencyFact, Ecosystem } from '../../facts';
import { folderOf } from '../../paths';
import type { Located, ProjectView } from '../../project';
import type { Fix } from '../../rule';
import { insertions } from './package-edits';

/**
 * Adds a package to a manifest's runtime dependencies, in the version that a lockfile or node_modules holds; undefined where no version is
 * known or the manifest has no such block to add to.
 */
export function declareDependency(project: ProjectView, manifest: string, name: string, ecosystem: Ecosystem): Fix | undefined {
  const folder = folderOf(manifest);
  const version = project.lockedVersion(folder, name, ecosystem);
  if (version === undefined || manifest.startsWith('..')) return undefined;
  const title = `Declare ${name} ${version} in ${manifest}`;
  if (/\.txt$/.test(manifest)) return { title, edits: [{ file: manifest, append: [`${name}==${version}`] }] };
  const declared = project.factsIn(manifest, 'dependency').filter(({ group }) => group === 'runtime');
  const last = declared.at(-1);
  if (!last) return undefined;
  if (manifest.endsWith('package.json'))
    return { title, edits: insertions(manifest, declared, [{ name, text: `"${name}": "^${version}"` }], project) };
  const entry = entryAfter(project, { file: manifest, fact: last }, name, version);
  return entry && { title, edits: [{ file: manifest, range: { start: entry.at, end: entry.at }, text: entry.text }] };
}

/** The text that follows the last entry, in the way that one is written, and the offset where it belongs. */
function entryAfter(
  project: ProjectView,
  { file, fact }: Located<DependencyFact>,
  name: string,
  version: string,
): { readonly at: number; readonly text: string } | undefined {
  const { start, end } = fact.range;
  const before = project.textOf(file, { start: 0, end: start });
  const rest = /^[^\r\n]*/.exec(project.textOf(file, { start: end, end: end + 1000 }))?.[0] ?? '';
  const indent = /(\r?\n[ \t]*)['"]?$/.exec(before)?.[1];
  const quote = /['"]$/.exec(before)?.[0];
  if (quote !== undefined) {
    // An item of a PEP 621 list; a marker may follow: `"tzdata; sys_platform == 'win32'"`.
    const close = rest.indexOf(quote);
    if (close < 0) return undefined;
    const item = `${indent ?? ' '}${quote}${name}>=${version}${quote}`;
    // A comment after the item stays with it.
    if (indent !== undefined && /^,[ \t]*(?:#.*)?$/.test(rest.slice(close + 1)))
      return { at: end + rest.trimEnd().length, text: `${item},` };
    return { at: end + close + 1, text: `,${item}` };
  }
  if (indent === undefined || !/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  // A Pipfile speaks the language of pip.
  const bound = file.endsWith('Pipfile') ? '~=' : '^';
  return { at: end + rest.trimEnd().length, text: `${indent}${name} = "${bound}${version}"` };
}
