import type { CommandFact, Ecosystem, EnvDeclarationFact, Fact, FactKind, FactOf, Range, SimpleCommand } from './facts';

export type AppKind = 'service' | 'worker' | 'cli' | 'library' | 'frontend';

/**
 * `runtime`: reachable from a started process's entry (where none is known, every source file that is none of the others).
 * `tooling`: build and lint configs and scripts; also what no started process of a service or worker reaches.
 * `config`: not program source: manifests, containers, CI, data. The others as the catalogue names them.
 */
export type Role = 'runtime' | 'test' | 'tooling' | 'admin' | 'browser' | 'docs' | 'config';

export interface App {
  /** Folder, relative to the project's root, `''` for the root itself. */
  readonly path: string;
  readonly kind: AppKind;
  readonly ecosystems: readonly Ecosystem[];
  /** Manifest files, the first one leading; empty for sources that stand under no manifest. */
  readonly manifests: readonly string[];
  readonly name?: string;
  /** Files that started processes run first. */
  readonly entries: readonly string[];
  /** Served or bundled by something that owns the process: `next`, `nuxt`, `gunicorn`, `uvicorn`, … */
  readonly ownedBy: readonly string[];
  /** Its source is bundled before it runs (webpack, esbuild, …), dependencies included. */
  readonly bundled: boolean;
}

/** One place passed on the way from a start command to the command that really runs. */
export interface Hop {
  readonly file: string;
  readonly range: Range;
}

/** A command that runs when a process of production starts, package and shell scripts followed. */
export interface Start {
  /** Where `command` is written. */
  readonly file: string;
  readonly fact: CommandFact;
  readonly command: SimpleCommand;
  /** The way here, from the outermost start (CMD, Procfile, manifest, `start` script); empty where `file` is itself the outermost. */
  readonly via: readonly Hop[];
  /** The outermost fact. */
  readonly origin: CommandFact;
  readonly originFile: string;
  /** Source files that this very command runs. */
  readonly entries: readonly string[];
  readonly app?: App;
}

export interface Located<F> {
  readonly file: string;
  readonly fact: F;
}

/** What rules may ask of a workspace folder. All paths are relative to its root, with `/`. */
export interface ProjectView {
  readonly apps: readonly App[];
  /** The app whose folder is nearest above the file. */
  appOf(file: string): App | undefined;
  roleOf(file: string): Role;
  /** Every source and config file that was read, in path order. */
  readonly files: readonly string[];
  /** Any file or folder of the tree, also one that was not read (binary, too large); git-ignored ones only where asked. */
  exists(path: string, options?: { ignored?: boolean }): boolean;
  /** Names of a folder's direct children that are not git-ignored. */
  list(folder: string): readonly string[];
  /** Git-ignored by any .gitignore that applies (false outside version control). */
  isGitIgnored(path: string): boolean;
  /** Excluded by the .dockerignore that governs the given build context. */
  isDockerIgnored(path: string, context: string, dockerfile?: string): boolean;
  readonly versionControl: 'git' | 'hg' | 'svn' | 'jj' | undefined;
  /** Of a folder that may be a repository of its own. */
  versionControlOf(folder: string): ProjectView['versionControl'];
  facts<K extends FactKind>(kind: K): readonly Located<FactOf<K>>[];
  /**
   * What dotenv files say that git ignores. These are each machine's own, beside the codebase and no part of it: neither `files`, `facts` nor
   * `exists` know them, and nothing that stands in them may be repeated in a message.
   */
  readonly localDotenvs: readonly Located<EnvDeclarationFact>[];
  factsIn<K extends FactKind>(file: string, kind: K): readonly FactOf<K>[];
  allFactsIn(file: string): readonly Fact[];
  /**
   * Facts of the files that stand directly in a folder or in one above it, nearest folder first, up to the top of version control:
   * also above the root, where only manifests, version files and ignore files are read (paths start with `..`).
   */
  factsAbove<K extends FactKind>(folder: string, kind: K): readonly Located<FactOf<K>>[];
  /** Commands that only lead on (`npm start`) are listed too, before what they lead to. */
  readonly starts: readonly Start[];
  /** Files a relative or workspace import of this file resolves to; undefined where it leads out of the project. */
  resolveImport(file: string, specifier: string): string | undefined;
  /** Whether a process of production has the file as its program, so that its main guard holds; true where no start is known. */
  runsAsMain(file: string): boolean;
  /** A bare specifier that a tsconfig's `paths` or a bundler's alias gives a meaning of its own; such a one names no package. */
  isAliased(file: string, specifier: string): boolean;
  /** A module that a declaration file of the project gives types to (`declare module 'forms'`); whether a package brings it is not said. */
  isAmbientModule(specifier: string): boolean;
  /** Dotenv templates (.env.example and the like) that serve an app, nearest first. */
  envTemplates(app: App | undefined): readonly string[];
  /**
   * Whether a variable of the environment, its name in capitals, is written in any config of the workspace: a manifest, a chart, a task
   * definition, infrastructure, a script, a build file, in whatever format. Programs, prose and dotenv files are none.
   */
  isWritten(variable: string): boolean;
  /** Lockfiles in a folder and above it up to the top of version control, git-ignored ones too, nearest first. */
  lockfiles(folder: string, ecosystem: Ecosystem): readonly string[];
  /** The package manager that writes a lockfile of this path's name: `npm`, `yarn`, `pnpm`, `bun`, `poetry`, `uv`, … */
  lockfileManager(path: string): string | undefined;
  /** Version a lockfile or node_modules holds for a package, seen from a folder. */
  lockedVersion(folder: string, name: string, ecosystem: Ecosystem): string | undefined;
  /**
   * Whether a lockfile seen from a folder holds a package, be it one that only another package is given; undefined where none stands that was
   * written by an install with all that packages bring (a lockfile of a few lines tells of nothing that it lacks).
   */
  isLocked(folder: string, name: string, ecosystem: Ecosystem): boolean | undefined;

  /** Whether a lockfile of Python's from a folder up lists a distribution among the extras of `owner`; undefined where none holds that. */
  isLockedExtra(folder: string, owner: string, name: string): boolean | undefined;
  /** Whether a lockfile seen from a folder, or what is installed there, has a package that brings a program of this name. */
  bringsBin(folder: string, name: string): boolean;
  /** False where the walk was cut short or a needed file did not parse: rules of absence stay silent then. */
  readonly complete: boolean;
  /** Files that did not parse and whose facts are old or missing. */
  hasParseError(file: string): boolean;
  /** Start offset of a 0-based line, and the range of its text without the line break. */
  lineRange(file: string, line: number): Range;
  /** What is written in a range of a file, or in all of it. Never pass a secret's text on. */
  textOf(file: string, range?: Range): string;
}
