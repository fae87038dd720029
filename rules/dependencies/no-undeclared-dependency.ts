import { builtinModules } from 'node:module';
import type { Ecosystem, ImportFact, Range } from '../facts';
import {
  isBroughtByHost,
  isBroughtByPages,
  isBroughtByRunner,
  isForWindows,
  isOfGlobalProgram,
  isOnLambda,
  isOnPython2,
} from '../judgements/addresses/providing-hosts';
import { isSampleBeside } from '../judgements/development/library-examples';
import { isPutAway } from '../judgements/development/put-away';
import { declareDependency } from '../judgements/packages/declare-dependency';
import { isPartOfFramework } from '../judgements/packages/framework-parts';
import { isGoverned } from '../judgements/packages/governed-sources';
import { isHoisted } from '../judgements/packages/hoisted-packages';
import { importClosure } from '../judgements/packages/imports';
import { isFileOfRoot, isInMeteorPackage, isLocalModule, isVendored } from '../judgements/packages/module-folders';
import { isOptionalImport } from '../judgements/packages/optional-imports';
import { declarationsFor } from '../judgements/packages/package-declarations';
import { installOf } from '../judgements/packages/package-managers';
import { isBroughtByExtra } from '../judgements/packages/python-extras';
import { isAppended, isInstalledFor } from '../judgements/packages/python-installs';
import { distributionOf, isKnownName, isProvided, isStandardModule } from '../judgements/packages/python-modules';
import { isReadByTool, isSwitchedDebugger } from '../judgements/packages/tool-files';
import { isWaived, isWaivedByChecker } from '../judgements/packages/waived-imports';
import { folderOf } from '../paths';
import { literally } from '../patterns';
import type { ProjectView } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';
import { isFilledIn } from '../templates';

const builtin = new Set([...builtinModules, 'sqlite', 'sea', 'test', 'bun']);
const packageName = /^(?:@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/i;
/** Modules that the host or a framework brings without a package of that name. */
const provided =
  /^(?:vscode|k6|electron|original-fs|bun|meteor|server-only|client-only|@theme|@theme-[\w-]+|@site|@generated|@docusaurus\/[\w-]+|@ember\/[\w-]+|\$app|\$lib|\$env|lwc|lightning|@salesforce\/(?:apex|label|schema|user|i18n|client|resourceUrl|messageChannel|customPermission)|wix-[\w-]+|uxp|photoshop|indesign|virtual|unenv|__[\w-]+)$/;
export default defineRule({
  id: 'no-undeclared-dependency',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Undeclared dependency',
  docs: {
    what: 'Reports an import of a package that no manifest, from the app up to the root of the repository, declares.',
    why: 'The import works only because some other package happens to bring it, or because it is installed on this machine. The next install elsewhere may not.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js" }\n',
          'index.js': "import semver from 'semver';\n\nexport const isNewer = semver.gt;\n",
        },
        good: {
          '.gitignore': 'node_modules/\n',
          'package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js", "dependencies": { "semver": "^7.6.0" } }\n',
          'index.js': "import semver from 'semver';\n\nexport const isNewer = semver.gt;\n",
        },
      },
      {
        bad: { 'requirements.txt': 'flask==3.0.3\n', 'load.py': 'import yaml\n\nSHAPE = yaml.SafeLoader\n' },
        good: { 'requirements.txt': 'flask==3.0.3\npyyaml==6.0.2\n', 'load.py': 'import yaml\n\nSHAPE = yaml.SafeLoader\n' },
      },
    ],
    fixSafety:
      'A suggestion: it declares the version that is installed today; run the install afterwards, so that the lockfile follows.',
    whenNotToUse: 'Where the host of a plugin brings the package; declare it as a peer dependency and the rule is silent.',
    related: [
      'eslint-plugin-n no-extraneous-import',
      'eslint-plugin-import no-extraneous-dependencies',
      'deptry DEP001',
      'deptry DEP003',
    ],
  },
  messages: {
    undeclared: '{package} is imported but declared nowhere; add it to {manifest}.',
    many: '{package} and {others} other packages are imported but declared nowhere; add them to {manifest}.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const found = new Map<string, Undeclared[]>();
    for (const { file, fact } of project.facts('import')) {
      const undeclared = judge(fact, file, project);
      if (!undeclared) continue;
      const key = `${project.appOf(file)?.path ?? ''} ${undeclared.name}`;
      found.set(key, [...(found.get(key) ?? []), undeclared]);
    }
    const byManifest = new Map<string, Undeclared[][]>();
    for (const [key, places] of found) {
      // What brings it along is told.
      if (key.endsWith(' botocore') && found.has(key.replace(/botocore$/, 'boto3'))) continue;
      const manifest = places[0]?.manifest ?? '';
      byManifest.set(manifest, [...(byManifest.get(manifest) ?? []), places]);
    }
    const alone: Undeclared[][] = [];
    for (const packages of byManifest.values()) {
      if (packages.length < fewest) alone.push(...packages);
      else tellOfAll(packages);
    }
    // One config of a tool that each package holds a copy of.
    const isTooling = ([first]: readonly Undeclared[]) => first !== undefined && project.roleOf(first.file) === 'tooling';
    const nameOfFirst = (places: readonly Undeclared[]) => places[0]?.name ?? '';
    for (const group of gatherRepeated(alone.filter(isTooling), nameOfFirst)) tell(group.flat());
    for (const places of alone) if (!isTooling(places)) tell(places);

    /** So many have one cause: the app leans on what others install. */
    function tellOfAll(packages: readonly Undeclared[][]): void {
      const [first, ...others] = packages.flatMap((places) => places.slice(0, 1));
      if (!first) return;
      report({
        at: { file: first.file, range: first.range },
        message: 'many',
        data: { package: first.name, others: others.length, manifest: first.manifest },
        related: others.map(({ file, range, name }) => ({ file, range, message: `${name} is imported here.` })),
      });
    }

    /** One package missing in one app is one thing to mend, however many files import it. */
    function tell(places: readonly Undeclared[]): void {
      const isRuntime = ({ file }: Undeclared) => project.roleOf(file) === 'runtime';
      const first = places.find((place) => isRuntime(place) && !place.typeOnly) ?? places.find(isRuntime) ?? places[0];
      if (!first) return;
      const { file, range, name, manifest, ecosystem } = first;
      const suggestion = first.typeOnly ? undefined : declareDependency(project, manifest, name, ecosystem);
      report({
        at: { file, range },
        message: 'undeclared',
        data: { package: name, manifest },
        related: places
          .filter((place) => place !== first)
          .map((place) => ({ file: place.file, range: place.range, message: `${name} is imported here too.` })),
        suggest: suggestion && [suggestion],
      });
    }
  },
});

/** From here on the packages that one manifest lacks are told of as one. */
const fewest = 16;

interface Undeclared {
  readonly file: string;
  readonly range: Range;
  readonly name: string;
  readonly ecosystem: Ecosystem;
  readonly manifest: string;
  readonly typeOnly: boolean;
}

function judge(fact: ImportFact, file: string, project: ProjectView): Undeclared | undefined {
  if (
    fact.place.inTry ||
    project.resolveImport(file, fact.specifier) !== undefined ||
    project.hasParseError(file) ||
    isFilledIn(file) ||
    isPutAway(file)
  )
    return undefined;
  const role = project.roleOf(file);
  if (role === 'test' || role === 'docs' || role === 'config') return undefined;
  if ((role === 'tooling' || project.appOf(file)?.kind === 'library') && isSampleBeside(file, project)) return undefined;
  // A page's import map or a bundler outside our sight may stand behind it.
  if (role === 'browser' && project.appOf(file)?.kind !== 'frontend') return undefined;
  if (isReadByTool(file, fact.specifier)) return undefined;
  const found =
    /\.pyw?$/.test(file) || fact.form === 'python' ? judgePython(fact, file, project) : judgeJavaScript(fact, file, project);
  return found &&
    !isOptionalImport(fact, file, project) &&
    !isWaived(fact.range, file, project) &&
    !isWaivedByChecker(found.name, file, project) &&
    !isReadAsText(file, project)
    ? found
    : undefined;
}

function judgeJavaScript(fact: ImportFact, file: string, project: ProjectView): Undeclared | undefined {
  const { specifier } = fact;
  if (/^[./#~$]|[:!?\\]|^@\//.test(specifier) || /\.(?:css|s[ac]ss|less|svg|png|html|wasm)$/.test(specifier)) return undefined;
  const [first, second] = specifier.split('/') as [string, string | undefined];
  const name = first.startsWith('@') ? `${first}/${second ?? ''}` : first;
  // No package of the registry is written in capitals: bundlers give such names to what they make.
  if (/^[A-Z\d_]+$/.test(name)) return undefined;
  if (!packageName.test(name) || builtin.has(first) || builtin.has(specifier)) return undefined;
  if (provided.test(name) || provided.test(first)) return undefined;
  const declarations = declarationsFor(file, 'npm', project);
  if (!declarations) return undefined;
  const { declared, own, manifest } = declarations;
  if (own.has(name) || declared.has(name) || isVendored(file, (folder) => declared.has(folder), project)) return undefined;
  if (project.isAliased(file, specifier) || isFileOfRoot(specifier, file, project) || isInMeteorPackage(file, project))
    return undefined;
  if (isHoisted(name, file, project) || isInstalledByScript(name, manifest, project)) return undefined;
  if (isBroughtByPages(name, file, declared) || isBroughtByRunner(name, file, project)) return undefined;
  if (/^(?:aws-sdk$|@aws-sdk\/)/.test(name) && isOnLambda(file, project)) return undefined;
  // TypeScript drops imports that only types use, with `type` before them or not.
  if ((fact.typeOnly || /\.[cm]?tsx?$/.test(file)) && declared.has(`@types/${name.replace(/^@([^/]+)\//, '$1__')}`))
    return undefined;
  // Types of the project's own under a name that looks like a package's.
  if ((fact.typeOnly || fact.elided) && project.isAmbientModule(specifier)) return undefined;
  if (isOfGlobalProgram(file, declared, project)) return undefined;
  if (!isGoverned(file, 'npm', declarations, project) || comesFromElsewhere(fact, name, file, project)) return undefined;
  if (onlyTypes.has(name)) {
    if (name === 'express-serve-static-core' && declared.has('@types/express')) return undefined;
    return { file, range: fact.range, name: `@types/${name}`, ecosystem: 'npm', manifest, typeOnly: true };
  }
  return { file, range: fact.range, name, ecosystem: 'npm', manifest, typeOnly: fact.typeOnly };
}

/** `"postinstall": "npm install cyberchef --no-save"`: every install of the manifest brings it along. */
function isInstalledByScript(name: string, manifest: string, project: ProjectView): boolean {
  return project
    .factsIn(manifest, 'command')
    .filter(({ origin, name: script = '' }) => origin === 'package-script' && /^(?:pre|post)?install$|^prepare$/.test(script))
    .flatMap(({ commands }) => commands.flatMap((command) => installOf(command)?.packages ?? []))
    .some(({ text }) => text.replace(/(?<=.)@.*$/, '') === name);
}

/** `readFileSync(__dirname + '/file_data/index.js')`: another source reads it as text, to hand it on. */
function isReadAsText(file: string, project: ProjectView): boolean {
  const path = literally(file.split('/').slice(-2).join('/'));
  const reading = new RegExp(`\\b(?:readFile|readFileSync|createReadStream|open|read_text)\\([^)\\n]*${path}['"\`]`);
  return project.files.some((other) => other !== file && isSource.test(other) && reading.test(project.textOf(other)));
}

const isSource = /\.(?:[cm]?[jt]sx?|py)$/;

/**
 * A lockfile that an install wrote holds no such package, so that none ever brought it. Only what is surely loaded then fails, unless a file or folder
 * of the project bears the name: that may be meant, by some setting. Types are not loaded at all.
 */
function comesFromElsewhere(
  { specifier, typeOnly, elided }: ImportFact,
  name: string,
  file: string,
  project: ProjectView,
): boolean {
  const folder = folderOf(file);
  if (project.isLocked(folder, name, 'npm') !== false || project.isLocked(folder, `@types/${name}`, 'npm')) return false;
  if (typeOnly || elided) return true;
  const [first = ''] = specifier.split('/');
  if (project.files.some((path) => path.split('/').some((part) => part.replace(/\.\w+$/, '') === first))) return true;
  return !(project.appOf(file)?.entries ?? []).some((entry) => importClosure(entry, project).files.has(file));
}

/** What TypeScript imports by a bare name and only `@types/…` brings. */
const onlyTypes = new Set(
  'aws-lambda estree estree-jsx express-serve-static-core geojson har-format hast json-schema mdast nlcst topojson-specification unist xast'.split(
    ' ',
  ),
);

function judgePython(fact: ImportFact, file: string, project: ProjectView): Undeclared | undefined {
  const module = fact.specifier.split('.')[0] as string;
  if (module === '' || fact.typeOnly || isStandardModule(module) || isLocalModule(module, file, project)) return undefined;
  // A debugger is switched on by whoever works on the code: inside an `if` or a function.
  if (isSwitchedDebugger(module, fact.range, file, project)) return undefined;
  if (fact.alternative) return undefined;
  const declarations = declarationsFor(file, 'python', project);
  if (!declarations || (declarations.published && isOptional(fact))) return undefined;
  const { declared, own, manifest } = declarations;
  const name = distributionOf(fact.specifier, fact.names);
  if (own.has(name) || isProvided(fact.specifier, fact.names ?? [], declared)) return undefined;
  if (isAppended(name, project) || isBroughtByExtra(name, file, declarations.whole, project)) return undefined;
  if (isPartOfFramework(module, declared) || isForWindows(file, project)) return undefined;
  if (isBroughtByHost(fact.specifier, file, declared, project) || isOnPython2(file, project)) return undefined;
  if (isVendored(file, (folder) => isProvided(folder, [], declared), project)) return undefined;
  if (isInstalledFor(fact, file, manifest, project)) return undefined;
  // Nobody can tell by what other name a package that brings it is declared, or if it is one at all.
  if (!isKnownName(module) && project.lockedVersion(folderOf(file), name, 'python') === undefined) return undefined;
  if (!isGoverned(file, 'python', declarations, project)) return undefined;
  const range = { start: fact.range.start, end: fact.range.start + module.length };
  return { file, range, name, ecosystem: 'python', manifest, typeOnly: false };
}

/** What a package for others only imports where one of its functions comes to it is there for those who installed it. */
function isOptional({ place }: ImportFact): boolean {
  return place.scope !== 'top';
}
