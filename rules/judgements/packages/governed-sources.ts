import type { Ecosystem, ImportFact } from '../../facts';
import { folderOf, isInside, pathWithin } from '../../paths';
import type { ProjectView } from '../../project';
import { importersOf } from './imports';
import type { Declarations } from './package-declarations';
import { isProvided, isStandardModule } from './python-modules';

/** In how many sources a manifest has to be at work, for one far from all of them to be another's. */
const fewest = 5;

const known = new WeakMap<ProjectView, Map<string, ReadonlySet<string>>>();

/**
 * Whether a source belongs to what a manifest is installed for: it, a source beside it or one that loads it imports something that the manifest
 * declares. A script, a sample or another program's part that happens to lie below a manifest does not. Where next to no source imports anything of
 * the manifest's, all of them belong to it.
 */
export function isGoverned(file: string, ecosystem: Ecosystem, declarations: Declarations, project: ProjectView): boolean {
  const users = usersOf(ecosystem, declarations, project);
  if (users.size < fewest || users.has(file) || isNamedByScript(file, declarations.manifest, project)) return true;
  const folder = folderOf(file);
  return [...users].some((user) => folderOf(user) === folder) || importersOf(file, project).some((user) => users.has(user));
}

/** `"build": "rollup -c lib/rollup.config.js"`: the manifest itself runs it. */
function isNamedByScript(file: string, manifest: string, project: ProjectView): boolean {
  const path = pathWithin(folderOf(manifest), file);
  return project.factsIn(manifest, 'command').some(({ text }) => text.includes(path));
}

/** Sources below a manifest that import what it declares. */
function usersOf(ecosystem: Ecosystem, { manifest, declared }: Declarations, project: ProjectView): ReadonlySet<string> {
  const byManifest = known.get(project) ?? new Map<string, ReadonlySet<string>>();
  known.set(project, byManifest);
  const key = `${ecosystem} ${manifest}`;
  let users = byManifest.get(key);
  if (!users) {
    const top = folderOf(manifest);
    const uses = ecosystem === 'npm' ? (fact: ImportFact) => isOfNode(fact, declared) : usesOfPython(declared);
    const imports = project
      .facts('import')
      .filter(({ file }) => (top === '' || isInside(file, top)) && project.roleOf(file) !== 'test');
    users = new Set(imports.filter(({ fact }) => uses(fact)).map(({ file }) => file));
    byManifest.set(key, users);
  }
  return users;
}

function isOfNode({ form, specifier }: ImportFact, declared: ReadonlySet<string>): boolean {
  if (form === 'python') return false;
  const parts = specifier.split('/');
  return declared.has(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));
}

function usesOfPython(declared: ReadonlySet<string>): (fact: ImportFact) => boolean {
  const answers = new Map<string, boolean>();
  return ({ form, specifier, names = [] }) => {
    const module = specifier.split('.')[0] as string;
    if (form !== 'python' || module === '' || isStandardModule(module)) return false;
    const key = `${specifier} ${names[0] ?? ''}`;
    const answer = answers.get(key) ?? isProvided(specifier, names, declared);
    answers.set(key, answer);
    return answer;
  };
}
