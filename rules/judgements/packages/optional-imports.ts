import type { ImportFact } from '../../facts';
import type { ProjectView } from '../../project';

const tried = new WeakMap<ProjectView, Tries>();

interface Tries {
  /** Packages that each app imports where their absence is caught, by the app's folder. */
  readonly packages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files that are never loaded but where their failure is caught. */
  readonly files: ReadonlySet<string>;
}

/** Whether the code is written to do without what it imports: its absence is caught here, at the app's other imports of it, or where this file is loaded. */
export function isOptionalImport(fact: ImportFact, file: string, project: ProjectView): boolean {
  if (fact.place.inTry || fact.optional) return true;
  const { packages, files } = triesOf(project);
  if (files.has(file)) return true;
  const isAtLoad = fact.place.scope === 'top' && fact.form !== 'python';
  const inFile = project.factsIn(file, 'import').some((other) => isCaught(other) && rootOf(other) === rootOf(fact));
  if (inFile && !isAtLoad) return true;
  return fact.place.scope !== 'top' && (packages.get(project.appOf(file)?.path ?? '')?.has(rootOf(fact)) ?? false);
}

function isCaught({ place, optional }: ImportFact): boolean {
  return place.inTry === true || optional === true;
}

function rootOf({ specifier, form }: ImportFact): string {
  if (form === 'python') return specifier.split('.')[0] as string;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function triesOf(project: ProjectView): Tries {
  let known = tried.get(project);
  if (!known) {
    const packages = new Map<string, Set<string>>();
    const caught = new Set<string>();
    const loaded = new Set<string>();
    for (const { file, fact } of project.facts('import')) {
      const target = project.resolveImport(file, fact.specifier);
      if (target !== undefined) (isCaught(fact) ? caught : loaded).add(target);
      else if (isCaught(fact) && !fact.specifier.startsWith('.')) {
        const app = project.appOf(file)?.path ?? '';
        packages.set(app, (packages.get(app) ?? new Set()).add(rootOf(fact)));
      }
    }
    known = { packages, files: new Set([...caught].filter((file) => !loaded.has(file))) };
    tried.set(project, known);
  }
  return known;
}
