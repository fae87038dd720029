import { folderOf, foldersUp, inFolder, joinFolder } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { importersOf } from './imports';

/** A package of Meteor's own kind declares by `Npm.depends` in its package.js. */
export function isInMeteorPackage(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some(
    (folder) => project.exists(inFolder(folder, 'package.js')) && !project.exists(inFolder(folder, 'package.json')),
  );
}

/**
 * `require('config.json')`, `import 'api/models/user'`, `require('logger')`: a module path such as NODE_PATH or `rootpath` makes files of a
 * folder above importable by their names. A name alone is that of a package, unless such a path is set.
 */
export function isFileOfRoot(specifier: string, file: string, project: ProjectView): boolean {
  const hasEnding = /\.(?:json|[cm]?[jt]s)$/.test(specifier);
  const isName = !hasEnding && !/^[^@/][^/]*\/./.test(specifier);
  if (isName && (specifier.startsWith('@') || !setsModulePath(project))) return false;
  const endings = hasEnding
    ? ['']
    : ['.js', '.ts', '.jsx', '.tsx', '.mjs', '.vue', '/index.js', '/index.ts', '/index.jsx', '/index.tsx'];
  const names = endings.map((ending) => specifier + ending);
  return (
    foldersUp(folderOf(file)).some((folder) => names.some((name) => project.exists(joinFolder(folder, name)))) ||
    (!isName && setsModulePath(project) && project.files.some((path) => names.some((name) => path.endsWith(`/${name}`)))) ||
    (!isName && isPathInApp(specifier, file, project))
  );
}

/** `models/Account` where the app has a `src/orders/models/Account.model.ts`: a path of its own files, whatever sets it or no longer does. */
function isPathInApp(specifier: string, file: string, project: ProjectView): boolean {
  if (!/^[\w-]+(?:\/[\w.-]+)+$/.test(specifier)) return false;
  const app = project.appOf(file);
  const tail = new RegExp(`/${literally(specifier)}(?:\\.[a-z]+)?(?:\\.[cm]?[jt]sx?|/index\\.[cm]?[jt]sx?)$`);
  return project.files.some((path) => tail.test(path) && project.appOf(path) === app);
}

const modulePaths = new WeakMap<ProjectView, boolean>();

/** Whether code or a command of the project says where Node finds modules by their bare names: NODE_PATH, `_initPaths`, `app-module-path`. */
function setsModulePath(project: ProjectView): boolean {
  let known = modulePaths.get(project);
  if (known === undefined) {
    known = project.facts('import').some(({ file, fact: { specifier } }) => {
      if (/^(?:app-module-path|rootpath|app-root-path\/)/.test(specifier)) return true;
      const whole = { start: 0, end: 100_000 };
      return /^(?:node:)?module$/.test(specifier) && /\b_initPaths\b|\bglobalPaths\b/.test(project.textOf(file, whole));
    });
    known ||= project.facts('command').some(({ fact }) => /\bNODE_PATH=/.test(fact.text));
    known ||= project.facts('env-declaration').some(({ fact }) => fact.name === 'NODE_PATH');
    modulePaths.set(project, known);
  }
  return known;
}

/** A copy of somebody else's package, with its licence or among copies of what the manifest declares: `lib/bleach/…`; or a file that its maker puts there whole. */
export function isVendored(file: string, isDeclared: (folder: string) => boolean, project: ProjectView): boolean {
  if (/(?:^|\/)(?:versioneer|ez_setup|distribute_setup)\.py$/.test(file)) return true;
  if (isBuildOfOthers(file, project) || isCharmLibrary(file, project)) return true;
  const parts = file.split('/');
  return parts.some((part, index) => {
    if (index === parts.length - 1 || !/^(?:libs?|extern(?:al)?s?|deps|contrib|packages_vendor|ext)$/.test(part)) return false;
    const home = parts.slice(0, index + 1).join('/');
    const copy = parts[index + 1] as string;
    if (project.list(`${home}/${copy}`).some((name) => /^licen[cs]e(?:[.-]\w+)*$/i.test(name))) return true;
    return project.list(home).filter((name) => isDeclared(name.replace(/\.py$/, ''))).length >= 3;
  });
}

/**
 * A bundle as its makers publish it: whole, with the map of its sources beside. Of a program written here the sources stand there as well, or
 * its compiled modules load each other.
 */
function isBuildOfOthers(file: string, project: ProjectView): boolean {
  if (!/\.[cm]?js$/.test(file) || !project.exists(`${file}.map`)) return false;
  if (importersOf(file, project).length > 0) return false;
  if (project.factsIn(file, 'import').some(({ specifier }) => specifier.startsWith('.'))) return false;
  return !['ts', 'tsx', 'mts', 'cts'].some((ending) => project.exists(file.replace(/[cm]?js$/, ending)));
}

/** What `charmcraft fetch-lib` puts there says by whom it is published, and which of its versions it is. */
function isCharmLibrary(file: string, project: ProjectView): boolean {
  return (
    /(?:^|\/)lib\/charms\/.+\.py$/.test(file) &&
    /^LIBID\s*=\s*["'][\da-f]{32}["']/m.test(project.textOf(file, { start: 0, end: 50_000 }))
  );
}

/** A module or package of the repository, whichever folder is put on Python's path. */
export function isLocalModule(module: string, file: string, project: ProjectView): boolean {
  const near = foldersUp(folderOf(file)).flatMap((folder) => [folder, folder === '' ? 'src' : `${folder}/src`]);
  const candidates = near.flatMap((folder) =>
    [`${module}.py`, `${module}.pyi`, module].map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  if (candidates.some((path) => project.exists(path, { ignored: true }))) return true;
  // What a submodule brings is not there before it is fetched.
  if (project.facts('submodule').some(({ fact }) => fact.path.split('/').includes(module))) return true;
  const tail = [`/${module}.py`, `/${module}/__init__.py`];
  return project.files.some((other) => tail.some((end) => other.endsWith(end)));
}
