import type { Fact, FactKind, FactOf } from '../../../../rules/facts';
import { joinPath, nameOf } from '../../../../rules/paths';
import type { App, Located, Role, Start } from '../../../../rules/project';
import { Aliases } from './aliases';
import { type AppFolder, findAppFolders, nearestApp } from './app-folders';
import {
  type Evidence,
  importsItsSource,
  isBundled,
  isDjangoProject,
  isFrontend,
  isStaticServer,
  kindOf,
  ownersOf,
} from './app-kind';
import { BuildOutput } from './build-output';
import { CommandBases } from './command-bases';
import { FileRoles } from './file-roles';
import type { ProjectFile, ProjectInput } from './input';
import { ModuleResolver, type WorkspacePackage } from './module-resolver';
import { roleByPath } from './path-roles';
import { hasProvided, settleProvided } from './provided';
import { type Links, linksOf, loadedFrom, type Reach, reach } from './reachability';
import { settleServices } from './settled-services';
import { type DraftStart, Starts } from './starts';
import { TsConfigs } from './tsconfig';

const structural = new Set<FactKind>(['package', 'dependency', 'command', 'copy', 'workload']);
/** `{{cookiecutter.project_slug}}/app.py`. */
const isOfTemplate = /\{\{[^}/]*\}\}/;
const linksByFile = new WeakMap<ProjectFile, Links>();
const structureByFile = new WeakMap<ProjectFile, readonly Fact[]>();

/** What the facts of all files say together: which apps there are, what starts them, and which part each file plays. */
export class Model {
  readonly apps: readonly App[];
  readonly starts: readonly Start[];
  readonly resolver: ModuleResolver;
  readonly aliases: Aliases;
  /** Files a build wrote, whose source stands elsewhere in the tree. */
  readonly outputs: ReadonlySet<string>;
  private readonly byPath: ReadonlyMap<string, App>;
  private readonly folders: ReadonlyMap<string, AppFolder>;
  private readonly settled = new Map<string, readonly Fact[]>();
  private readonly pathRoles: Map<string, Role | undefined>;
  private readonly fileRoles: FileRoles;
  private readonly tools: Set<string>;
  private readonly settledServices: ReadonlyMap<FactOf<'workload'>, FactOf<'workload'>>;
  /** Source files that others than tests import. */
  private importedFiles: ReadonlySet<string> | undefined;
  /** What scripts of builds load, and nothing else does. */
  private buildFiles: ReadonlySet<string> | undefined;
  /** What stories load, and nothing else does. */
  private storyFiles: ReadonlySet<string> | undefined;

  constructor(
    private readonly input: ProjectInput,
    private readonly paths: readonly string[],
  ) {
    const { tree, cache } = input;
    this.pathRoles = cache.ofTree(tree, 'path-roles', () => new Map());
    const folders = findAppFolders(paths, (file) => this.structureOf(file));
    this.folders = new Map(folders.map((app) => [app.path, app]));
    const tsconfigs = cache.ofTree(tree, 'tsconfigs', () => new TsConfigs(tree, input.readText));
    const output = cache.ofTree(tree, 'output', () => new BuildOutput(tree, tsconfigs));
    this.outputs = cache.ofTree(
      tree,
      'outputs',
      () => new Set(paths.filter((path) => this.isSource(path) && output.isOutput(path))),
    );
    this.aliases = new Aliases(tree, tsconfigs, input.readText, input.typeOf, (path, isFolder) =>
      input.ignores.ignores(path, isFolder),
    );
    const packages = packagesOf(folders);
    this.resolver = cache.ofTree(
      tree,
      'resolver',
      () =>
        new ModuleResolver({
          tree,
          tsconfigs,
          output,
          packages,
          pythonRoots: folders.map(({ path }) => path),
          readText: input.readText,
        }),
    );
    const commands = this.located('command');
    const workloads = this.located('workload');
    this.settledServices = settleServices(workloads, (file) => tree.hasFile(file));
    const services = workloads.map(({ file, fact }) => ({ file, fact: this.settledServices.get(fact) ?? fact }));
    const copies = this.located('copy');
    const bases = new CommandBases(tree, this.folders, copies, services);
    const productionImages = productionImagesOf(services);
    const starts = new Starts({ commands, copies, apps: this.folders, tree, output, bases, productionImages });

    const configured = [...input.apps].flatMap(([path, { entries }]) =>
      (entries ?? []).flatMap((entry) => joinPath(path, entry) ?? []),
    );
    const first = [...starts.all.flatMap(({ entries }) => entries), ...starts.processEntries, ...configured];
    const reachedFirst = this.reach(first);
    const evidence = this.gatherEvidence(starts.all, reachedFirst, commands);
    this.tools = new Set(starts.toolEntries);
    const extra = new Map(evidence.map((found) => [found.app.path, this.ownEntries(found, output)]));
    const allEntries = [...new Set([...first, ...[...extra.values()].flat()])];
    this.apps = evidence.map((found) => this.toApp(found, allEntries));
    this.byPath = new Map(this.apps.map((app) => [app.path, app]));
    this.fileRoles = new FileRoles({
      tree,
      files: input.files,
      apps: this.apps,
      folders: this.folders,
      started: this.reach(allEntries),
      administered: this.reach(starts.adminEntries),
      tools: this.tools,
      chores: new Set(starts.choreEntries),
      loaded: new Set(starts.all.flatMap(({ entries }) => entries)),
      programs: new Set(starts.all.filter((start) => !importsItsSource(start)).flatMap(({ entries }) => entries)),
      appOf: (file) => this.appOf(file),
      pathRole: (file) => this.pathRole(file),
      isSource: (file) => this.isSource(file),
      isImported: (file) => this.isImported(file),
      isForBuilds: (file) => this.isForBuilds(file, starts.choreEntries),
      isForStories: (file) => this.isForStories(file),
    });
    const local = new Set(
      starts.all
        .filter(({ fact, command }) => fact.origin === 'package-script' && startsLocalStack(command))
        .map(({ origin }) => origin),
    );
    this.starts = starts.all.flatMap(({ app: path, ...rest }) => {
      const app = path === undefined ? undefined : this.byPath.get(path);
      // A start script says how a process starts; of anything else it is a developer's.
      const isProcess = app !== undefined && (app.kind === 'service' || app.kind === 'worker') && !this.fileRoles.isExample(app);
      if (rest.origin.origin === 'package-script' && (!isProcess || namesDevelopment(rest.origin))) return [];
      // No container starts such a stack either: the script is of another folder than it seems.
      if (local.has(rest.origin) && (rest.origin.origin === 'package-script' || rest.via.length > 0)) return [];
      return app ? { ...rest, app } : rest;
    });
  }

  /** A file's facts, without those that turned out not to hold. */
  factsIn(file: string): readonly Fact[] {
    const source = this.input.files.get(file);
    if (this.settledServices.size > 0 && source?.facts.some((fact) => fact.kind === 'workload' && this.settledServices.has(fact)))
      return source.facts.map((fact) => (fact.kind === 'workload' && this.settledServices.get(fact)) || fact);
    if (!source || !hasProvided(source)) return source?.facts ?? [];
    let facts = this.settled.get(file);
    if (!facts) {
      facts = settleProvided(
        file,
        source.facts,
        (other) => this.facts(other),
        (from, specifier) => this.resolver.resolve(from, specifier)[0],
      );
      this.settled.set(file, facts);
    }
    return facts;
  }

  appOf(path: string): App | undefined {
    return nearestApp(this.byPath, path);
  }

  roleOf(file: string): Role {
    return this.fileRoles.roleOf(file);
  }

  runsAsMain(file: string): boolean {
    return this.fileRoles.runsAsMain(file);
  }

  private isImported(file: string): boolean {
    this.importedFiles ??= loadedFrom(
      this.paths.filter((path) => this.isSource(path) && this.pathRole(path) !== 'test'),
      this.resolver,
      (path) => this.linksIn(path),
    );
    return this.importedFiles.has(file);
  }

  private isForBuilds(file: string, chores: readonly string[]): boolean {
    if (!this.buildFiles) {
      const scripts = chores.filter((entry) => this.pathRole(entry) === 'tooling');
      const { files: built } = this.reach(scripts);
      const others = this.paths.filter((path) => !built.has(path) && this.isSource(path) && this.pathRole(path) !== 'test');
      const loaded = this.reach(others).files;
      this.buildFiles = new Set([...built].filter((path) => !scripts.includes(path) && !loaded.has(path)));
    }
    return this.buildFiles.has(file);
  }

  private isForStories(file: string): boolean {
    if (!this.storyFiles) {
      const sources = this.paths.filter((path) => this.isSource(path));
      const isStory = (path: string) => /\.(?:stories|story)\.[cm]?[jt]sx?$/.test(path);
      const isAside = (path: string) => /^(?:test|docs)$/.test(this.pathRole(path) ?? '');
      const stories = sources.filter(isStory);
      const told = stories.length === 0 ? new Set<string>() : this.reach([...stories]).files;
      const others = this.reach(sources.filter((path) => !told.has(path) && !isAside(path))).files;
      this.storyFiles = new Set([...told].filter((path) => !isStory(path) && !others.has(path)));
    }
    return this.storyFiles.has(file);
  }

  private gatherEvidence(
    starts: readonly DraftStart[],
    reached: Reach,
    commands: readonly Located<FactOf<'command'>>[],
  ): Evidence[] {
    const found = new Map(
      [...this.folders.values()].map((app) => [
        app.path,
        {
          app,
          starts: starts.filter((start) => start.app === app.path && !isStaticServer(start)),
          listens: false,
          handlesRequests: false,
          handlesMessages: false,
          hasGatewayModule: false,
          scriptPrograms: new Set<string>(),
        },
      ]),
    );
    for (const file of this.paths) {
      const evidence = nearestApp(found, file);
      if (!evidence || !this.isSource(file)) continue;
      const isReached = reached.files.has(file);
      if (!isReached && this.pathRole(file) !== undefined) continue;
      // What a template makes is another app.
      if (isOfTemplate.test(file) && !isOfTemplate.test(evidence.app.path)) continue;
      for (const fact of this.factsIn(file)) {
        if (fact.kind === 'listen')
          evidence.listens ||=
            isReached || ((fact.place.scope === 'top' || fact.place.scope === 'start') && !isTool(evidence.app));
        if (fact.kind === 'handler' && (fact.path ?? fact.method) !== undefined) evidence.handlesRequests = true;
        else if (fact.kind === 'handler') evidence.handlesMessages = true;
        if (fact.kind === 'session-store' && nameOf(file) === 'settings.py') evidence.hasGatewayModule = true;
      }
      const isPublished = evidence.app.packages.some(({ published }) => published);
      // A package that others install may be about gateways.
      const isGateway = /^(?:wsgi|asgi)\.py$/.test(nameOf(file)) && !isPublished;
      // So may it hold settings of its own for the site that it becomes a part of.
      const isSite = isDjangoProject(file, evidence.app) && !(isPublished && nameOf(file) === 'settings.py');
      if (isGateway || isSite) evidence.hasGatewayModule = true;
    }
    for (const { file, fact } of commands) {
      if (fact.origin !== 'package-script') continue;
      for (const { program } of fact.commands) nearestApp(found, file)?.scriptPrograms.add(program);
    }
    return [...found.values()];
  }

  /** Entries that the manifest names itself: bins, and the main module of what runs as a process. */
  private ownEntries(evidence: Evidence, output: BuildOutput): string[] {
    const { app } = evidence;
    const kind = this.kind(evidence);
    if (kind === 'library' || kind === 'frontend') return [];
    const packages = app.packages.filter(({ ecosystem }) => ecosystem === 'npm');
    const sources = (named: readonly string[]) =>
      named.flatMap((path) => {
        const target = joinPath(app.path, path);
        return (target === undefined ? undefined : output.sourceOf(target)) ?? [];
      });
    const bins = sources(packages.flatMap(({ bin }) => Object.values(bin ?? {})));
    if (kind === 'cli') return bins;
    const mains = sources(packages.flatMap(({ main }) => main ?? []));
    const isKnown = mains.length > 0 || evidence.starts.some(({ entries }) => entries.length > 0);
    const started = bins.filter((bin) => !isKnown || this.mayListen(bin));
    for (const bin of bins) if (!started.includes(bin)) this.tools.add(bin);
    return [...mains, ...started];
  }

  /** Whether a bin starts the service itself; another one is a tool that comes along with it. */
  private mayListen(bin: string): boolean {
    const { files, dynamic } = this.reach([bin]);
    return dynamic.size > 0 || [...files].some((file) => this.factsIn(file).some(({ kind }) => kind === 'listen'));
  }

  private kind(evidence: Evidence): App['kind'] {
    return this.input.apps.get(evidence.app.path)?.kind ?? kindOf(evidence);
  }

  private toApp(evidence: Evidence, allEntries: readonly string[]): App {
    const { app } = evidence;
    const ownedBy = ownersOf(evidence);
    return {
      path: app.path,
      kind: this.kind(evidence),
      ecosystems: app.ecosystems,
      manifests: app.manifests,
      ...(app.name !== undefined && { name: app.name }),
      entries: allEntries.filter((entry) => nearestApp(this.folders, entry) === app),
      ownedBy,
      bundled: isBundled(evidence, ownedBy) || isFrontend(app),
    };
  }

  private reach(entries: readonly string[]): Reach {
    return reach(entries, this.resolver, (file) => this.linksIn(file));
  }

  private linksIn(file: string): Links | undefined {
    const source = this.input.files.get(file);
    if (!source) return undefined;
    let links = linksByFile.get(source);
    if (!links) {
      links = linksOf(file, source);
      linksByFile.set(source, links);
    }
    return links;
  }

  private pathRole(file: string): Role | undefined {
    if (!this.pathRoles.has(file)) this.pathRoles.set(file, roleByPath(file));
    return this.pathRoles.get(file);
  }

  private isSource(file: string): boolean {
    const language = this.input.files.get(file)?.language;
    return (language === 'javascript' || language === 'python') && !/\.d\.[cm]?ts$/.test(file);
  }

  private located<K extends FactKind>(kind: K): Located<FactOf<K>>[] {
    return this.paths.flatMap((file) =>
      this.structureOf(file).flatMap((fact) => (fact.kind === kind ? [{ file, fact: fact as FactOf<K> }] : [])),
    );
  }

  /** The few facts by which apps and starts are found; most files have none. */
  private structureOf(file: string): readonly Fact[] {
    const source = this.input.files.get(file);
    if (!source) return [];
    let facts = structureByFile.get(source);
    if (!facts) {
      facts = source.facts.filter(({ kind }) => structural.has(kind));
      structureByFile.set(source, facts);
    }
    return facts;
  }

  private facts(file: string): readonly Fact[] {
    return this.input.files.get(file)?.facts ?? [];
  }
}

/** `"start": "cross-env NODE_ENV=development …"`: says itself whom it serves. */
function namesDevelopment({ commands }: FactOf<'command'>): boolean {
  return commands.some(({ assignments }) =>
    assignments.some(({ name, value }) => /^(?:NODE|APP)_ENV$/.test(name) && /^dev(?:elopment)?$/.test(value.text)),
  );
}

/** `docker compose up`, `func start`, `firebase emulators:start`: what a machine of developers has in the place of the platform. */
function startsLocalStack({ program, words }: FactOf<'command'>['commands'][number]): boolean {
  const rest = words.slice(1).map(({ text }) => text);
  if (program === 'docker' || program === 'podman') return rest[0] === 'compose' && rest.includes('up');
  if (/^(?:docker|podman)-compose$/.test(program)) return rest.includes('up');
  return localStacks.get(program)?.includes(rest[0] ?? '') ?? false;
}

const localStacks: ReadonlyMap<string, readonly string[]> = new Map([
  ['func', ['start']],
  ['swa', ['start']],
  ['sam', ['local']],
  ['firebase', ['emulators:start']],
  ['supabase', ['start']],
  ['localstack', ['start']],
]);

/** Dockerfiles that a compose file of production builds, both by their names. */
function productionImagesOf(services: readonly Located<FactOf<'workload'>>[]): Set<string> {
  const ofProduction = /(?:^|[._-])prod(?:uction)?(?:[._-]|$)/i;
  return new Set(
    services.flatMap(({ file, fact: { build } }) =>
      build?.dockerfile !== undefined && ofProduction.test(nameOf(file)) && ofProduction.test(nameOf(build.dockerfile))
        ? [build.dockerfile]
        : [],
    ),
  );
}

/** A Python package made for others to install and call by its commands: a main guard that listens is a way of looking at something. */
function isTool({ packages }: AppFolder): boolean {
  return packages.some(({ ecosystem, published, bin }) => ecosystem === 'python' && published && bin !== undefined);
}

function packagesOf(apps: readonly AppFolder[]): Map<string, WorkspacePackage> {
  const packages = new Map<string, WorkspacePackage>();
  for (const { path, packages: facts } of apps) {
    for (const { name, ecosystem, main, exports } of facts) {
      if (name === undefined || ecosystem !== 'npm' || packages.has(name)) continue;
      packages.set(name, { folder: path, targets: [...(main ?? []), ...(exports ?? [])] });
    }
  }
  return packages;
}
