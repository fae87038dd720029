import { isBuiltin } from 'node:module';
import type { DependencyFact, ImportFact } from '../facts';
import { importersOf } from '../judgements/packages/imports';
import { moveToRuntime } from '../judgements/packages/package-edits';
import { isOfDevelopersMachine } from '../judgements/settings/conditions';
import { inFolder } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-dev-dependency-at-runtime',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js'],
  title: 'Development dependency at run time',
  docs: {
    what: 'Reports runtime code of a service or worker that imports a package declared in `devDependencies` only.',
    why: 'A production install leaves devDependencies out. The process then dies at its first import, in production and nowhere else.',
    examples: [
      {
        bad: {
          '.gitignore': 'node_modules/\n',
          'package.json':
            '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "pg": "^8.12.0" },\n  "devDependencies": { "dotenv": "^16.4.0" }\n}\n',
          'package-lock.json': '{ "lockfileVersion": 3 }\n',
          'worker.js': "import 'dotenv/config';\nimport pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
        good: {
          '.gitignore': 'node_modules/\n',
          'package.json':
            '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "dotenv": "^16.4.0", "pg": "^8.12.0" }\n}\n',
          'package-lock.json': '{ "lockfileVersion": 3 }\n',
          'worker.js': "import 'dotenv/config';\nimport pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
      },
    ],
    fixSafety: 'A suggestion: it moves the entry to dependencies. Run the install afterwards, so that the lockfile follows.',
    whenNotToUse: 'Where a bundler that is not seen here builds the package into the program.',
    related: ['eslint-plugin-import no-extraneous-dependencies', 'eslint-plugin-n no-unpublished-import'],
  },
  messages: {
    dev: '{package} is needed at run time but declared in devDependencies; move it to dependencies.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const found = new Map<string, { manifest: string; name: string; places: Located<ImportFact>[] }>();
    for (const place of project.facts('import')) {
      const app = project.appOf(place.file);
      if (!app || (app.kind !== 'service' && app.kind !== 'worker') || app.bundled || isBuiltByMeteor(app, project)) continue;
      if (isOfAction(place.file) || !isLoaded(place, app, project) || isBundledFromAbove(app, project)) continue;
      const name = packageOf(place.fact.specifier);
      const dependency = name === undefined ? undefined : devOnly(name, app.path, project);
      if (name === undefined || !dependency) continue;
      const key = `${app.path} ${name}`;
      const known = found.get(key) ?? { manifest: dependency.file, name, places: [] };
      known.places.push(place);
      found.set(key, known);
    }
    for (const { manifest, name, places } of found.values()) {
      const [first, ...rest] = places as [Located<ImportFact>, ...Located<ImportFact>[]];
      const edits = manifest.startsWith('..') ? undefined : moveToRuntime(manifest, name, project);
      report({
        at: { file: first.file, range: first.fact.range },
        message: 'dev',
        data: { package: name },
        related: rest.map(({ file, fact }) => ({ file, range: fact.range, message: `${name} is imported here too.` })),
        suggest: edits && [{ title: `Move ${name} to dependencies`, edits }],
      });
    }
  },
});

/** Meteor takes what is imported into its bundle, declared for development or not. */
function isBuiltByMeteor({ path }: App, project: ProjectView): boolean {
  return project.exists(inFolder(path, '.meteor'));
}

/** Nothing starts its source, and a webpack config for Node stands in the repository: what runs may be the bundle, with the package in it. */
function isBundledFromAbove({ entries }: App, project: ProjectView): boolean {
  return entries.length === 0 && project.files.some((file) => webpackConfig.test(file) && isForNode(file, project));
}

const webpackConfig = /(?:^|\/)(?:webpack\/[^/]+|[^/]*webpack[^/]*)\.[cm]?[jt]s$/;

function isForNode(file: string, project: ProjectView): boolean {
  return /\btarget:\s*['"]node/.test(project.textOf(file, { start: 0, end: 50_000 }));
}

/** Whether a process comes by a file: it is where one starts, or something besides tests imports it. */
function isMet(file: string, { entries }: App, project: ProjectView): boolean {
  if (entries.includes(file) || project.factsIn(file, 'listen').length > 0) return true;
  return importersOf(file, project).some((importer) => project.roleOf(importer) !== 'test');
}

/** Loaded whenever the process runs: no type, no guard, no fallback where it is missing. */
function isLoaded({ file, fact }: Located<ImportFact>, app: App, project: ProjectView): boolean {
  if (fact.form === 'python' || fact.typeOnly || fact.elided || fact.place.inTry || fact.place.guard) return false;
  return (
    project.roleOf(file) === 'runtime' &&
    !project.hasParseError(file) &&
    !isOfDevelopersMachine(fact.range, { file, project }) &&
    !drawsOnTests(file, project) &&
    isMet(file, app, project) &&
    project.resolveImport(file, fact.specifier) === undefined
  );
}

/** `require('../test/sources/simple')`: a server that is there for the tests, whose sources it deploys or serves. */
function drawsOnTests(file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'import').some(({ specifier, typeOnly }) => {
    if (typeOnly || !specifier.startsWith('.')) return false;
    const target = project.resolveImport(file, specifier);
    return target === undefined
      ? /^(?:\.\.?\/)+(?:tests?|__tests__|e2e|spec)\//.test(specifier)
      : project.roleOf(target) === 'test';
  });
}

/** What babel-plugin-macros takes for a macro: the build replaces it, and nothing imports it any more. */
const isMacro = /[./]macro(?:\.c?js)?$/;

/** Electron is the program that runs the app; its packagers ask for it among the dependencies of development. */
const hosts = new Set(['electron']);

function packageOf(specifier: string): string | undefined {
  if (/^[./#~]|:/.test(specifier) || isMacro.test(specifier)) return undefined;
  const [first, second] = specifier.split('/') as [string, string | undefined];
  if (hosts.has(first) || isBuiltin(specifier)) return undefined;
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}

/** The declaration of a package that no manifest from the app's up declares for more than development. */
function devOnly(name: string, folder: string, project: ProjectView): Located<DependencyFact> | undefined {
  const all = project.factsAbove(folder, 'dependency').filter(({ fact }) => fact.ecosystem === 'npm' && fact.name === name);
  const isOther = all.some(({ fact }) => fact.group !== 'dev' && fact.group !== 'override');
  return isOther ? undefined : all.find(({ fact }) => fact.group === 'dev');
}

/** An action of the repository's own workflows runs on the pipeline's machine, bundled as a rule. */
function isOfAction(file: string): boolean {
  return /(?:^|\/)\.github\//.test(file);
}
