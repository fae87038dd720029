import type { ImportFact } from '../facts';
import { isDockerfile } from '../judgements/containers/dockerfile-names';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { declarePackages } from '../judgements/packages/package-edits';
import { joinFolder } from '../paths';
import type { App, Located, ProjectView, Role } from '../project';
import { few } from '../repeated';
import { defineRule, type Fix } from '../rule';

const roles: readonly Role[] = ['runtime', 'admin', 'browser'];
const program = /\.(?:[cm]?[jt]sx?|py|vue|svelte)$/;

export default defineRule({
  id: 'no-cross-app-import',
  factor: 'codebase',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: "Import out of another app's source",
  roles,
  docs: {
    what: "Reports a relative import that leaves its app's folder and lands in another app's source.",
    why: 'Two apps that share files by path are one app in disguise: neither can be built, released or versioned without the other. What is shared belongs in a library that both declare.',
    examples: [
      {
        bad: {
          'api/package.json': '{ "name": "api" }\n',
          'api/index.js': "import { price } from '../shop/price.js';\n\nexport const total = price;\n",
          'shop/package.json': '{ "name": "shop" }\n',
          'shop/price.js': 'export const price = 1;\n',
        },
        good: {
          'api/package.json': '{ "name": "api" }\n',
          'api/index.js': "import { price } from 'shop/price.js';\n\nexport const total = price;\n",
          'shop/package.json': '{ "name": "shop" }\n',
          'shop/price.js': 'export const price = 1;\n',
        },
      },
      {
        bad: {
          'api/pyproject.toml': '[project]\nname = "api"\n',
          'api/app.py': 'from ..shop.price import PRICE\n\nTOTAL = PRICE\n',
          'shop/pyproject.toml': '[project]\nname = "shop"\n',
          'shop/price.py': 'PRICE = 1\n',
        },
        good: {
          'api/pyproject.toml': '[project]\nname = "api"\n',
          'api/app.py': 'from .price import PRICE\n\nTOTAL = PRICE\n',
          'api/price.py': 'PRICE = 1\n',
          'shop/pyproject.toml': '[project]\nname = "shop"\n',
          'shop/price.py': 'PRICE = 1\n',
        },
      },
    ],
    fixSafety:
      'A suggestion, for a library of the same workspace: its name leads to what it shows to everybody, and it is declared where it was not. Install once afterwards.',
    whenNotToUse: 'In a repository whose folders are parts of one app and carry manifests for other reasons.',
    related: ['Nx enforce-module-boundaries', 'eslint-plugin-import no-relative-packages'],
  },
  messages: {
    reaches: 'This import reaches into the source of {app}; share the code as a library and import that by its name.',
    often:
      'This import and {count} others reach into the source of {app}; share the code as a library and import that by its name.',
  },
  on: {
    import(fact, { app, file, project, report }) {
      const reached = reachedBy(fact, file, project);
      if (!app || !reached) return;
      const { other, target } = reached;
      // One app built on another's folder has one cause, however many files it takes from there.
      const alike = importsBetween(app, other, project);
      const isOften = alike.length > fewToTell.imports || new Set(alike.map((place) => place.file)).size > fewToTell.files;
      if (isOften && alike[0]?.fact !== fact) return;
      const rest = isOften ? alike.slice(1) : [];
      report({
        at: fact.range,
        message: rest.length > 0 ? 'often' : 'reaches',
        data: { app: other.name ?? (other.path === '' ? 'the root app' : other.path), count: rest.length },
        related: rest.map((also) => ({ file: also.file, range: also.fact.range, message: 'It is reached into here too.' })),
        suggest: byName(fact, target, { app, other, file, project }),
      });
    },
  },
});

/** As many imports between two apps, in as many files, are each told by themselves. */
const fewToTell = { imports: 10, files: few };

interface Reached {
  readonly other: App;
  /** The file that the import lands in. */
  readonly target: string;
}

function reachedBy(fact: ImportFact, file: string, project: ProjectView): Reached | undefined {
  const app = project.appOf(file);
  if (!app || !fact.specifier.startsWith('.') || isExampleOfLibrary(file, project)) return undefined;
  const target = project.resolveImport(file, fact.specifier);
  if (target === undefined || !program.test(target)) return undefined;
  const other = project.appOf(target);
  if (!other || other === app || other.manifests.length === 0 || app.manifests.length === 0) return undefined;
  // What lies in a folder of its own app's is not out of reach.
  if (app.path === '' || target.startsWith(`${app.path}/`)) return undefined;
  // A manifest amid the source of a package is a template or data of it.
  if (other.path !== '' && app.path.startsWith(`${other.path}/src/`)) return undefined;
  if (other.path === '' && app.path.startsWith('src/') && app.kind === 'library' && isUnnamed(app, project)) return undefined;
  if ([isPartOf, isTarget].some((holds) => holds(app, other, project) || holds(other, app, project))) return undefined;
  return { other, target };
}

/** The manifest of a tool's own packages in a folder of an app: it has no name to import it by, and nothing that starts, installs or ships it by itself. */
function isPartOf(inner: App, outer: App, project: ProjectView): boolean {
  if (!(outer.path === '' || inner.path.startsWith(`${outer.path}/`)) || !isUnnamed(inner, project)) return false;
  const facts = inner.manifests.flatMap((manifest) => project.allFactsIn(manifest));
  return (
    !facts.some((fact) => fact.kind === 'package' && (fact.name ?? fact.version ?? fact.bin) !== undefined) &&
    !facts.some((fact) => fact.kind === 'command' && /^(?:start|serve|dev|build)\b/.test(fact.name ?? '')) &&
    !project.list(inner.path).some((name) => ownFile.test(name) || isDockerfile(name))
  );
}

/** A project that the workspace file of the app around it builds with what that one installs: `"root": "web-components/form"` in angular.json. */
function isTarget(inner: App, outer: App, project: ProjectView): boolean {
  if (!(outer.path === '' || inner.path.startsWith(`${outer.path}/`))) return false;
  const workspace = joinFolder(outer.path, 'angular.json');
  if (!project.exists(workspace)) return false;
  const roots = [...project.textOf(workspace).matchAll(/"root"\s*:\s*"([^"]+)"/g)].map(([, root = '']) =>
    joinFolder(outer.path, root),
  );
  return roots.includes(inner.path) && !inner.manifests.some((manifest) => project.factsIn(manifest, 'dependency').length > 0);
}

const ownFile = /^(?:Procfile|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?)$/;

/** Nobody can import it by its name: its manifest only holds scripts or what those need. */
function isUnnamed({ manifests }: App, project: ProjectView): boolean {
  const packages = manifests.flatMap((manifest) => project.factsIn(manifest, 'package'));
  return packages.every(({ ecosystem, main, exports }) => ecosystem === 'npm' && main === undefined && exports === undefined);
}

const known = new WeakMap<ProjectView, Map<string, Located<ImportFact>[]>>();

function importsBetween(app: App, other: App, project: ProjectView): readonly Located<ImportFact>[] {
  let byApps = known.get(project);
  if (!byApps) {
    byApps = new Map();
    for (const { file, fact } of project.facts('import')) {
      if (!roles.some((role) => role === project.roleOf(file))) continue;
      const reached = reachedBy(fact, file, project);
      if (!reached) continue;
      const key = `${project.appOf(file)?.path}\0${reached.other.path}`;
      byApps.set(key, [...(byApps.get(key) ?? []), { file, fact }]);
    }
    known.set(project, byApps);
  }
  return byApps.get(`${app.path}\0${other.path}`) ?? [];
}

interface Border {
  readonly app: App;
  readonly other: App;
  readonly file: string;
  readonly project: ProjectView;
}

/** Imports what a library of the same workspace shows to everybody by the library's name, and declares it. */
function byName(
  { specifier, range, form }: ImportFact,
  target: string,
  { app, other, file, project }: Border,
): Fix[] | undefined {
  const manifest = other.manifests.find((path) => path.endsWith('package.json'));
  const own = app.manifests.find((path) => path.endsWith('package.json'));
  const fact = manifest === undefined ? undefined : project.factsIn(manifest, 'package')[0];
  if (form === 'python' || own === undefined || other.kind !== 'library' || fact?.name === undefined) return undefined;
  if (!isWorkspace(project)) return undefined;
  const inner = other.path === '' ? target : target.slice(other.path.length + 1);
  const plain = /\.[cm]?[jt]sx?$/.test(specifier) ? inner : inner.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
  const names = [fact.name, ...(fact.exports === undefined ? [`${fact.name}/${plain}`] : [])];
  const name = names.find((candidate) => project.resolveImport(file, candidate) === target);
  if (name === undefined) return undefined;
  const isDeclared = app.manifests.some((path) => project.factsIn(path, 'dependency').some((each) => each.name === fact.name));
  const declared = isDeclared ? [] : declarePackages({ [fact.name]: rangeOf(app, project) }, [own], project);
  if (!isDeclared && declared.length === 0) return undefined;
  return [{ title: `Import it as ${name}`, edits: [{ range, text: name }, ...declared] }];
}

function isWorkspace(project: ProjectView): boolean {
  return project.exists('pnpm-workspace.yaml') || project.facts('package').some(({ fact }) => (fact.workspaces?.length ?? 0) > 0);
}

/** How this workspace's package manager writes a package of its own. */
function rangeOf(app: App, project: ProjectView): string {
  const [lockfile] = project.lockfiles(app.path, 'npm');
  const manager = lockfile === undefined ? undefined : project.lockfileManager(lockfile);
  return manager === 'pnpm' || manager === 'bun' ? 'workspace:*' : '*';
}
