import type { CommandFact, CopyFact, SimpleCommand } from '../../../../rules/facts';
import { dashed, startsProcess } from '../../../../rules/judgements/commands/package-script-names';
import { isPlainDockerfile } from '../../../../rules/judgements/containers/dockerfile-names';
import { isStockDatabase } from '../../../../rules/judgements/containers/stock-images';
import { isBranchOfNoDeploy, isDevelopmentFile, isDevelopmentName } from '../../../../rules/judgements/development/development';
import { folderOf, joinPath, nameOf } from '../../../../rules/paths';
import type { Hop, Located } from '../../../../rules/project';
import type { Tree } from '../tree';
import { type AppFolder, nearestApp } from './app-folders';
import type { BuildOutput } from './build-output';
import type { CommandBases } from './command-bases';
import { scriptCallOf } from './package-scripts';
import { sideRole } from './path-roles';
import { entriesOf, optionValues, pathOf } from './program-entries';

/** A start before the apps' kinds are known. */
export interface DraftStart {
  readonly file: string;
  readonly fact: CommandFact;
  readonly command: SimpleCommand;
  readonly via: readonly Hop[];
  readonly origin: CommandFact;
  readonly originFile: string;
  /** Folder of the app it starts. */
  readonly app: string | undefined;
  /** Source files this very command runs. */
  readonly entries: readonly string[];
}

interface Inputs {
  readonly commands: readonly Located<CommandFact>[];
  readonly copies: readonly Located<CopyFact>[];
  readonly apps: ReadonlyMap<string, AppFolder>;
  readonly tree: Tree;
  readonly output: BuildOutput;
  readonly bases: CommandBases;
  /** Dockerfiles named for production (`Dockerfile.prod`) that a compose file named so builds. */
  readonly productionImages: ReadonlySet<string>;
}

const nothing = { facts: [], entries: [] };

interface Step {
  readonly file: string;
  readonly fact: CommandFact;
  readonly via: readonly Hop[];
  readonly bases: readonly string[];
  readonly seen: ReadonlySet<CommandFact>;
  /** Ends before the process runs: `npm run build` of `npm run build && node server.js`. */
  readonly isBuild?: boolean;
}

const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'source', '.']);
const outermost = new Set<CommandFact['origin']>([
  ...(['docker-cmd', 'docker-entrypoint', 'procfile', 'compose-command', 'compose-entrypoint', 'k8s-command'] as const),
  ...(['platform', 'supervisord', 'systemd', 'pm2'] as const),
]);
/** Scripts that developers and builds run; what they start is neither a process of production nor an admin task. */
const toolScript =
  /(?:^|:|-)(?:dev|devstart|develop|watch|debug|test\w*|lint\w*|format\w*|prettier|types?|typecheck|build\w*|compile|bundle|prepare|prepack|prepublish\w*|(?:pre|post)?install|(?:pre|post)\w*|storybook|cover\w*|bench\w*|docs?|clean|release|version|e2e|ci|mock\w*|local|generate|gen|codegen|preview|eject|analy[sz]e|profile|example\w*|demo)(?::|-|$)/;

/** Of these, those that never start the app itself. */
const releaseScript =
  /(?:^|:|-)(?:release|version|prepare|prepack|prepublish\w*|postinstall|bench\w*|generate|codegen|docs?|test\w*|e2e)(?::|-|$)/;

/** Scripts of builds; a file that one of them runs may be the app all the same (`"build": "node index.js --once"`). */
const choreScript = /(?:^|:|-)(?:build\w*|compile|bundle|lint\w*|format\w*|clean|copy\w*|gen|types?)(?::|-|$)/;

/** `pip install -r requirements/dev.txt` */
const developersRequirements =
  /\bpip3?\b.*\binstall\b.*(?:requirements[-_./](?:dev|development|local)|(?:dev|development|local)[-_.]requirements)[\w.-]*\.txt\b/;

/** Follows what starts processes in production through package scripts and shell scripts. */
export class Starts {
  readonly all: readonly DraftStart[];
  /** Files run by package scripts that look like a process of their own (`start:prod`, `worker`), by one-off tasks, and by releases. */
  readonly processEntries: readonly string[];
  readonly adminEntries: readonly string[];
  /** Files that scripts of developers and builds run. */
  readonly toolEntries: readonly string[];
  /** Files that builds and pipelines run: package scripts, RUN, CI steps, make. */
  readonly choreEntries: readonly string[];
  private readonly byFile = new Map<string, CommandFact[]>();

  constructor(private readonly inputs: Inputs) {
    for (const { file, fact } of inputs.commands) this.byFile.set(file, [...(this.byFile.get(file) ?? []), fact]);
    const outer = inputs.commands
      .filter((found) => isProductionStart(found) && !this.isDevelopersImage(found))
      .flatMap(({ file, fact }) => this.follow(file, fact));
    // A list of pm2's apps says nothing of who starts pm2.
    const started = new Set(outer.filter(({ origin }) => origin.origin !== 'pm2').map(({ app }) => app));
    const own = inputs.commands
      .filter(({ file, fact }) => isStartScript(fact) && !started.has(folderOf(file)) && isDeployed(file))
      .flatMap(({ file, fact }) => this.follow(file, fact))
      // `npm start` in a library opens its playground.
      .filter(({ entries }) => !entries.some((entry) => sideRole(entry) !== undefined));
    this.all = [...outer, ...own];
    const inStarts = new Set(this.all.map(({ fact }) => fact));
    const rest = inputs.commands.filter(({ fact }) => !inStarts.has(fact));
    const entriesOfScripts = (wanted: (found: Located<CommandFact>) => boolean) =>
      rest.filter(wanted).flatMap(({ file, fact }) => this.follow(file, fact).flatMap(({ entries }) => entries));
    this.processEntries = entriesOfScripts(
      ({ fact }) => fact.origin === 'package-script' && startsProcess(fact.name ?? ''),
    ).filter((entry) => sideRole(entry) === undefined);
    this.adminEntries = entriesOfScripts(({ fact }) => isTask(fact));
    this.toolEntries = entriesOfScripts(
      ({ fact }) =>
        /^(?:(?:docker|compose)-healthcheck|k8s-probe)$/.test(fact.origin) ||
        (fact.origin === 'package-script' && releaseScript.test(fact.name ?? '')),
    );
    this.choreEntries = entriesOfScripts(
      ({ fact }) =>
        /^(?:docker-run|ci-step|makefile)$/.test(fact.origin) ||
        (fact.origin === 'package-script' && choreScript.test(fact.name ?? '')),
    );
  }

  /** An image with the developers' requirements, or one beside another that is named for production and that a compose file of that name builds. */
  private isDevelopersImage({ file, fact }: Located<CommandFact>): boolean {
    if (!fact.origin.startsWith('docker-')) return false;
    const inStage = this.factsIn(file, 'docker-run').filter(({ stage }) => stage?.index === fact.stage?.index);
    if (inStage.some(({ text }) => developersRequirements.test(text))) return true;
    if (!isPlainDockerfile(file)) return false;
    const { tree, productionImages } = this.inputs;
    return tree.list(folderOf(file)).some((name) => productionImages.has(joinPath(folderOf(file), name) as string));
  }

  private follow(file: string, fact: CommandFact): DraftStart[] {
    const bases = this.inputs.bases.of(file, fact);
    const found = [...this.steps({ file, fact, via: [], bases, seen: new Set([fact]) })];
    // The app is the one whose source runs, or whose scripts; else the one the command stands with.
    const entry = found.flatMap(({ entries }) => entries)[0];
    const script = found.find(({ fact: inner }) => inner.origin === 'package-script')?.file;
    const app = nearestApp(this.inputs.apps, entry ?? script ?? joinPath(bases[0] ?? '', 'any') ?? '');
    return found.map((start) => ({ ...start, origin: fact, originFile: file, app: app?.path }));
  }

  private *steps(step: Step): Generator<Omit<DraftStart, 'origin' | 'originFile' | 'app'>> {
    const { file, fact, via, bases, seen } = step;
    for (const command of fact.commands) {
      if (command.guards?.some(isBranchOfNoDeploy)) continue;
      const next = this.isOfBaseImage(file, fact, command) ? nothing : this.leadsTo(command, bases, seen);
      const isBuild = step.isBuild ?? (command.next === '&&' && runsBuild(command));
      yield { file, fact, command, via, entries: isBuild ? [] : next.entries };
      for (const called of next.facts) {
        yield* this.steps({
          file: called.file,
          fact: called.fact,
          via: [...via, { file, range: command.range }],
          bases: [...new Set([folderOf(called.file), ...bases])],
          seen: new Set([...seen, called.fact]),
          ...(isBuild && { isBuild }),
        });
      }
    }
  }

  /** `ENTRYPOINT ["docker-entrypoint.sh"]`: a bare name is looked for on the PATH, where nothing that the image copies bears it. */
  private isOfBaseImage(file: string, { origin }: CommandFact, { words: [first] }: SimpleCommand): boolean {
    const name = first?.text ?? '';
    if (!/^docker-(?:cmd|entrypoint)$/.test(origin) || !/^[\w-]+\.sh$/.test(name)) return false;
    const copied = this.inputs.copies.filter((copy) => copy.file === file).flatMap(({ fact }) => fact.sources);
    return copied.every(({ text }) => nameOf(text) !== name && /\.\w+$/.test(nameOf(text)) && !/[*?]/.test(text));
  }

  private leadsTo(command: SimpleCommand, bases: readonly string[], seen: ReadonlySet<CommandFact>) {
    const { tree, output } = this.inputs;
    const call = scriptCallOf(command);
    if (call) {
      const manifest = this.manifestOf(call, bases);
      if (!manifest) return { facts: [], entries: this.defaultStart(call.names, bases) };
      const names = call.names.flatMap((name) => [`pre${name}`, name, `post${name}`]);
      return { facts: this.scripts(manifest, names).filter(({ fact }) => !seen.has(fact)), entries: [] };
    }
    const apps = this.pm2Apps(command, bases).filter(({ fact }) => !seen.has(fact));
    if (apps.length > 0) return { facts: apps, entries: [] };
    const script = this.shellScript(command, bases);
    if (script !== undefined && isDevelopmentFile(script)) return { facts: [], entries: [] };
    if (script !== undefined) {
      const facts = this.factsIn(script, 'shell-script').filter((fact) => !seen.has(fact));
      return { facts: facts.map((fact) => ({ file: script, fact })), entries: [] };
    }
    return { facts: [], entries: entriesOf(command, bases, { tree, output }) };
  }

  /** `npm start` without a `start` script is `node server.js`. */
  private defaultStart(names: readonly string[], bases: readonly string[]): string[] {
    if (!names.includes('start')) return [];
    for (const base of bases) {
      const server = joinPath(base, 'server.js') as string;
      if (this.inputs.tree.hasFile(joinPath(base, 'package.json') as string) && this.inputs.tree.hasFile(server)) return [server];
    }
    return [];
  }

  private manifestOf(
    call: { names: readonly string[]; folder?: string; workspace?: string },
    bases: readonly string[],
  ): string | undefined {
    const { apps } = this.inputs;
    const folders =
      call.workspace === undefined
        ? bases.flatMap((base) => joinPath(base, call.folder ?? '') ?? [])
        : [...apps.values()].filter((app) => isWorkspace(app, call.workspace as string)).map(({ path }) => path);
    return folders
      .map((folder) => joinPath(folder, 'package.json') as string)
      .find((file) => this.scripts(file, call.names).length > 0);
  }

  private scripts(manifest: string, names: readonly string[]): Located<CommandFact>[] {
    const facts = this.factsIn(manifest, 'package-script');
    return names
      .flatMap((name) => facts.filter((fact) => matchesScript(fact.name ?? '', name)))
      .map((fact) => ({ file: manifest, fact }));
  }

  /** The apps of a config file that pm2 is started with, those of `--only` where it is given. */
  private pm2Apps(command: SimpleCommand, bases: readonly string[]): Located<CommandFact>[] {
    if (!/^pm2(?:-runtime|-docker|-dev)?$/.test(command.program)) return [];
    const words = command.words.slice(1).map(({ text }) => text);
    const named = words.filter((word) => /\.(?:[cm]?js|json5?|ya?ml)$/.test(word));
    const files = (named.length > 0 ? named : ['ecosystem.config.js']).flatMap((word) => pathOf(word, bases, this.inputs) ?? []);
    const only = optionValues(words, ['--only']).flatMap((list) => list.split(','));
    return files
      .flatMap((file) => this.factsIn(file, 'pm2').map((fact) => ({ file, fact })))
      .filter(({ fact }) => only.length === 0 || only.includes(fact.name ?? ''));
  }

  private shellScript(command: SimpleCommand, bases: readonly string[]): string | undefined {
    const words = command.words.map(({ text }) => text);
    const word = shells.has(command.program) ? words.slice(1).find((candidate) => !candidate.startsWith('-')) : words[0];
    if (word === undefined || !/[./]/.test(word)) return undefined;
    const found = this.fileAt(word, bases);
    return found !== undefined && this.factsIn(found, 'shell-script').length > 0 ? found : undefined;
  }

  private fileAt(word: string, bases: readonly string[]): string | undefined {
    const { tree, output } = this.inputs;
    const direct = pathOf(word, bases, { tree, output });
    if (direct !== undefined) return direct;
    // Entry points are copied to the image's root from wherever they stand.
    const name = nameOf(word);
    return bases
      .flatMap((base) =>
        ['docker', 'scripts', 'bin', 'deploy', '.docker'].map((folder) => joinPath(base, folder, name) as string),
      )
      .find((path) => tree.hasFile(path));
  }

  private factsIn(file: string, origin: CommandFact['origin']): CommandFact[] {
    return (this.byFile.get(file) ?? []).filter((fact) => fact.origin === origin);
  }
}

function isProductionStart({ file, fact }: Located<CommandFact>): boolean {
  if (!outermost.has(fact.origin) || fact.phase !== 'start' || fact.oneShot) return false;
  if (
    isDevelopmentFile(file) ||
    /(?:^|\/)[_.]?devel\//.test(file) ||
    isSample(file, fact) ||
    (fact.image !== undefined && isStockDatabase(fact.image))
  )
    return false;
  return !fact.stage || (fact.stage.final && !isDevelopmentName(fact.stage.name ?? ''));
}

/** What a package's `extra` or `contrib` folder shows to those who run it under a service manager. */
function isSample(file: string, { origin }: CommandFact): boolean {
  return (origin === 'supervisord' || origin === 'systemd') && /(?:^|\/)(?:extras?|contrib)\//.test(file);
}

/** Tests, documentation and programs that measure the app are run by hand. */
function isDeployed(manifest: string): boolean {
  return sideRole(manifest) === undefined && !/(?:^|\/)(?:bench(?:marks?|marking)?|load-?tests?)\//i.test(manifest);
}

function isStartScript(fact: CommandFact): boolean {
  return fact.origin === 'package-script' && /^(?:pre|post)?start$/.test(fact.name ?? '');
}

/** `npm run build`, `yarn build:client` */
function runsBuild(command: SimpleCommand): boolean {
  const { names = [] } = scriptCallOf(command) ?? {};
  return names.length > 0 && names.every((name) => /^build(?:[:-].+)?$/.test(name));
}

function isTask(fact: CommandFact): boolean {
  const name = dashed(fact.name ?? '');
  if (fact.origin === 'package-script')
    return !startsProcess(name) && !/^start(?:[:-]|\d*$)/.test(name) && !toolScript.test(name);
  return outermost.has(fact.origin) && (fact.oneShot === true || fact.phase === 'admin' || fact.phase === 'release');
}

function isWorkspace(app: AppFolder, named: string): boolean {
  const plain = named.replace(/^\.\/|^\{|\}?(?:\.{3})?$/g, '');
  return app.name === plain || app.path === plain || app.name?.replace(/^@[^/]*\//, '') === plain || nameOf(app.path) === plain;
}

function matchesScript(script: string, wanted: string): boolean {
  return wanted.endsWith('*') ? script.startsWith(wanted.replace(/\*+$/, '')) : script === wanted;
}
