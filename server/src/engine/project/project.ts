import type { Ecosystem, Fact, FactKind, FactOf, Range } from '../../../../rules/facts';
import { isProgramOfDevelopers } from '../../../../rules/judgements/development/developers-programs';
import { folderOf, foldersUp, isInside, joinPath, nameOf, pathWithin } from '../../../../rules/paths';
import type { App, Located, ProjectView, Role, Start } from '../../../../rules/project';
import { dockerIgnore } from '../ignore-rules';
import { LineMap } from '../lines';
import { factsAboveRoot } from './above';
import { ambientModulesOf } from './ambient-modules';
import type { ProjectInput } from './input';
import { lockfileFormat, lockfileFormats, readBins, readExtras, readLockfile, readNames } from './lockfiles';
import { Model } from './model';

const envTemplate =
  /^(?:\.env(?:\.[\w-]+)*\.(?:example|sample|template|tmpl|tpl|dist|defaults?|schema)|\.env[-_](?:example|sample|template)|(?:example|sample|template|default)\.env|(?:env|dotenv)\.(?:example|sample|template)|\.(?:example|sample|template)\.env)$/;

/** Templates in other folders document how a container, a test or an example is run. */
function servesApp(path: string): boolean {
  return /^(?:(?:src|config|conf|configs|env|envs|environments?|server|backend|app)\/)?[^/]+$/i.test(path);
}

/** A snapshot of a workspace folder: built from facts, asked by rules. */
/** A lockfile of fewer packages than this may have been written by hand, or for a manifest that hardly asks for any. */
const fewestOfInstall = 30;

export class Project implements ProjectView {
  readonly files: readonly string[];
  private readonly model: Model;
  private readonly byKind = new Map<FactKind, Located<Fact>[]>();
  private readonly lineMaps = new Map<string, LineMap>();
  private ambientModules: ReadonlySet<string> | undefined;
  private submodules: ReadonlySet<string> | undefined;
  private readonly dockerIgnores = new Map<string, (path: string) => boolean>();

  constructor(private readonly input: ProjectInput) {
    const all = [...input.files.keys()].sort();
    this.model = new Model(input, all);
    const { outputs } = this.model;
    this.files = outputs.size === 0 ? all : all.filter((file) => !outputs.has(file));
    for (const file of this.files) this.index(file);
  }

  get apps(): readonly App[] {
    return this.model.apps;
  }
  get starts(): readonly Start[] {
    return this.model.starts;
  }
  get versionControl() {
    return this.input.surroundings.versionControl;
  }
  get complete() {
    return this.input.complete;
  }
  get localDotenvs(): ProjectView['localDotenvs'] {
    const declarations = [...this.input.localDotenvs.values()].flatMap(({ path, facts }) =>
      facts.flatMap((fact) => (fact.kind === 'env-declaration' ? [{ file: path, fact }] : [])),
    );
    return declarations.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  }

  versionControlOf(folder: string): ProjectView['versionControl'] {
    const { repositories } = this.input;
    return this.versionControl ?? (foldersUp(folder).some((candidate) => repositories.has(candidate)) ? 'git' : undefined);
  }

  /**
   * Whether a file belongs to a git submodule, or to a further working tree that was checked out below the root. It is part of what runs, so its
   * facts count; but it is another codebase's at a commit that this one only names: nothing can be mended here.
   */
  isInSubmodule(file: string): boolean {
    this.submodules ??= new Set([
      ...this.input.checkouts,
      ...this.facts('submodule').map(({ file: list, fact }) => joinPath(folderOf(list), fact.path) ?? ''),
    ]);
    return this.submodules.size > 0 && foldersUp(folderOf(file)).some((folder) => folder !== '' && this.submodules?.has(folder));
  }

  appOf(file: string): App | undefined {
    return this.model.appOf(file);
  }

  roleOf(file: string): Role {
    const role = this.model.roleOf(file);
    return role === 'runtime' && isProgramOfDevelopers(file, this) ? 'tooling' : role;
  }

  exists(path: string, options: { ignored?: boolean } = {}): boolean {
    const plain = path.replace(/\/$/, '');
    return this.input.tree.typeOf(plain) !== undefined || (options.ignored === true && this.input.typeOf(plain) !== undefined);
  }

  list(folder: string): readonly string[] {
    return this.input.tree.list(folder);
  }

  isGitIgnored(path: string): boolean {
    const plain = path.replace(/\/$/, '');
    if (this.versionControlOf(folderOf(plain)) !== 'git') return false;
    const isFolder = plain !== path || (!this.input.tree.hasFile(plain) && this.input.typeOf(plain) === 'directory');
    return this.input.ignores.ignores(plain, isFolder);
  }

  isDockerIgnored(path: string, context: string, dockerfile?: string): boolean {
    const own = dockerfile === undefined ? undefined : `${dockerfile}.dockerignore`;
    const file =
      own !== undefined && this.input.readText(own) !== undefined ? own : (joinPath(context, '.dockerignore') as string);
    let ignores = this.dockerIgnores.get(file);
    if (!ignores) {
      ignores = dockerIgnore(this.input.readText(file) ?? '');
      this.dockerIgnores.set(file, ignores);
    }
    return isInside(path, context) && path !== context && ignores(pathWithin(context, path));
  }

  facts<K extends FactKind>(kind: K): readonly Located<FactOf<K>>[] {
    return (this.byKind.get(kind) ?? []) as unknown as readonly Located<FactOf<K>>[];
  }

  factsIn<K extends FactKind>(file: string, kind: K): readonly FactOf<K>[] {
    return this.allFactsIn(file).filter((fact): fact is FactOf<K> => fact.kind === kind);
  }

  factsAbove<K extends FactKind>(folder: string, kind: K): readonly Located<FactOf<K>>[] {
    const inside = foldersUp(folder).flatMap((candidate) =>
      this.input.tree.list(candidate).flatMap((name) => {
        const file = joinPath(candidate, name) as string;
        return this.factsIn(file, kind).map((fact) => ({ file, fact }));
      }),
    );
    const above = factsAboveRoot(this.input).filter((found): found is Located<FactOf<K>> => found.fact.kind === kind);
    return [...inside, ...above];
  }

  allFactsIn(file: string): readonly Fact[] {
    return this.model.factsIn(file);
  }

  resolveImport(file: string, specifier: string): string | undefined {
    return this.model.resolver.resolve(file, specifier)[0];
  }

  runsAsMain(file: string): boolean {
    return this.model.runsAsMain(file);
  }

  isAliased(file: string, specifier: string): boolean {
    return this.model.aliases.has(folderOf(file), specifier);
  }

  isAmbientModule(specifier: string): boolean {
    this.ambientModules ??= ambientModulesOf(this.input);
    return this.ambientModules.has(specifier);
  }

  envTemplates(app: App | undefined): readonly string[] {
    const { tree } = this.input;
    const folder = app?.path ?? '';
    const own = [...tree.filesUnder(folder)].filter(
      (file) => envTemplate.test(nameOf(file)) && servesApp(pathWithin(folder, file)) && this.appOf(file)?.path === app?.path,
    );
    const above = foldersUp(folder)
      .slice(1)
      .flatMap((parent) =>
        tree
          .list(parent)
          .filter((name) => envTemplate.test(name))
          .map((name) => joinPath(parent, name) as string),
      );
    return [...own.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1)), ...above];
  }

  isWritten(variable: string): boolean {
    for (const names of this.input.writtenVariables.values()) if (names.has(variable)) return true;
    return false;
  }

  lockfiles(folder: string, ecosystem: Ecosystem): readonly string[] {
    const names = Object.keys(lockfileFormats).filter((name) => lockfileFormats[name]?.ecosystem === ecosystem);
    return this.upFrom(folder)
      .flatMap((candidate) => names.map((name) => `${candidate}${name}`))
      .filter((path) => this.input.tree.hasFile(path) || this.input.typeOf(path) === 'file');
  }

  lockedVersion(folder: string, name: string, ecosystem: Ecosystem): string | undefined {
    for (const file of this.lockfiles(folder, ecosystem)) {
      const versions = this.input.cache.ofFile(file, 'versions', () => readLockfile(file, this.input.readText(file) ?? ''));
      const version = versions.get(name);
      if (version !== undefined) return version;
    }
    return ecosystem === 'npm' ? this.installedVersion(folder, name) : undefined;
  }

  isLocked(folder: string, name: string, ecosystem: Ecosystem): boolean | undefined {
    const locks = this.lockfiles(folder, ecosystem)
      .map((file) => this.input.cache.ofFile(file, 'names', () => readNames(file, this.input.readText(file) ?? '')))
      .filter(({ size }) => size >= fewestOfInstall);
    return locks.length > 0 ? locks.some((names) => names.has(name)) : undefined;
  }

  isLockedExtra(folder: string, owner: string, name: string): boolean | undefined {
    const extras = this.lockfiles(folder, 'python').flatMap(
      (file) => this.input.cache.ofFile(file, 'extras', () => readExtras(this.input.readText(file) ?? '')).get(owner) ?? [],
    );
    return extras.length > 0 ? extras.some((brought) => brought.has(name)) : undefined;
  }

  bringsBin(folder: string, name: string): boolean {
    const { cache, readText, typeOf } = this.input;
    return (
      this.lockfiles(folder, 'npm').some((file) =>
        cache.ofFile(file, 'bins', () => readBins(file, readText(file) ?? '')).has(name),
      ) || this.upFrom(folder).some((candidate) => typeOf(`${candidate}node_modules/.bin/${name}`) !== undefined)
    );
  }

  lockfileManager(path: string): string | undefined {
    return lockfileFormat(path)?.manager;
  }

  hasParseError(file: string): boolean {
    return this.input.files.get(file)?.parseError ?? false;
  }

  lineRange(file: string, line: number): Range {
    return this.lines(file).lineRange(line);
  }

  textOf(file: string, range?: Range): string {
    return this.textIn(file).slice(range?.start, range?.end);
  }

  private installedVersion(folder: string, name: string): string | undefined {
    for (const candidate of this.upFrom(folder)) {
      const path = `${candidate}node_modules/${name}/package.json`;
      const version = /"version"\s*:\s*"([^"]+)"/.exec(this.input.readText(path) ?? '')?.[1];
      if (version !== undefined) return version;
    }
    return undefined;
  }

  /** The folder, which may lie above the root (`../..`), and those above it as far as the repository goes; each with its `/`. */
  private upFrom(folder: string): string[] {
    const { foldersAbove } = this.input.surroundings;
    const outside = foldersAbove.indexOf(folder);
    const folders = outside < 0 ? [...foldersUp(folder), ...foldersAbove] : foldersAbove.slice(outside);
    return folders.map((each) => (each === '' ? '' : `${each}/`));
  }

  private index(file: string): void {
    for (const fact of this.allFactsIn(file)) {
      const list = this.byKind.get(fact.kind);
      if (list) list.push({ file, fact });
      else this.byKind.set(fact.kind, [{ file, fact }]);
    }
  }

  private textIn(file: string): string {
    return (this.input.files.get(file) ?? this.input.localDotenvs.get(file))?.text ?? '';
  }

  private lines(file: string): LineMap {
    let map = this.lineMaps.get(file);
    if (!map) {
      map = new LineMap(this.textIn(file));
      this.lineMaps.set(file, map);
    }
    return map;
  }
}
