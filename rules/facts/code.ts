import type { LiteralValue, Range, Value } from '../values';

/** Where in a program a thing happens. */
export interface Place {
  /**
   * `top`: when the module is loaded. `start`: under the main guard, or in a function that top-level code of this file calls.
   * `handler`: in a request handler or message consumer (also through local functions it calls). `function`: elsewhere.
   */
  readonly scope: 'top' | 'start' | 'handler' | 'function';
  /** Whether the innermost function is asynchronous. */
  readonly async: boolean;
  /** The handler's route as text (`/users/:id`), its verb in lower case, where known. */
  readonly route?: { readonly path?: string; readonly method?: string };
  /** Innermost condition on an environment's name that this place stands under. */
  readonly guard?: EnvironmentGuard;
  /** Inside `try` with a `catch`/`except`. */
  readonly inTry?: boolean;
  /** Under the main guard, or in a function that nothing else of the file leads to: runs only where the file itself is the program. */
  readonly main?: boolean;
  /** In a function that is a subcommand of the program's own command line (click, typer, `flask.cli`): somebody calls it by name. */
  readonly task?: boolean;
}

/** `if (process.env.NODE_ENV !== 'production')` → name NODE_ENV, is false, values ['production']. */
export interface EnvironmentGuard {
  readonly name: string;
  readonly is: boolean;
  readonly values: readonly string[];
  /** The condition itself; what stands in its two branches shares it. */
  readonly range?: Range;
}

/**
 * The fact holds only if something that another module exports is an instance of one of these types: `db.sync()` changes a schema if
 * './db' makes a Sequelize. The project model settles this before rules see the fact; where it is not so, the fact is dropped.
 */
export interface Provided extends ImportedName {
  /** Types as module and path of the call that makes them: `sequelize:Sequelize()`, `winston:createLogger()`. */
  readonly types: readonly string[];
}

/** Something imported from a module of the project itself. */
export interface ImportedName {
  readonly specifier: string;
  /** The export, then members, and `()` for a call: `['default']`, `['createApp', '()']`; `['*', 'sequelize']` where the whole module was imported or required. */
  readonly path: readonly string[];
}

/** A module exports an instance that a library made, or passes on what another module of the project exports. */
export interface InstanceExportFact {
  readonly kind: 'instance-export';
  /** As in `ImportedName`; `['*']` is `module.exports` as a whole, `['*', 'sequelize']` its member, `['createApp', '()']` what a function returns. */
  readonly path: readonly string[];
  /** As `Provided` names types: `sequelize:Sequelize()` */
  readonly type?: string;
  /** `export { db } from './db'`, `export * from './db'` (from path `['*']`), `module.exports = require('./db')`. */
  readonly from?: ImportedName;
  /** A logger's own masks; see `LogCallFact`. */
  readonly redacts?: readonly string[];
  readonly range: Range;
}

export interface ImportFact {
  readonly kind: 'import';
  /** As written: `express`, `./db`, `node:fs`; Python: `flask.views`, relative ones with their leading dots (`..models`). */
  readonly specifier: string;
  /** Of the specifier's text without quotes; in Python of the dotted name. */
  readonly range: Range;
  readonly form: 'import' | 'export' | 'require' | 'dynamic' | 'python';
  readonly typeOnly: boolean;
  /** TypeScript drops it when it compiles: nothing but types uses what it imports. */
  readonly elided?: boolean;
  /** `from package import name`: the names; a Python resolver tries them as submodules. */
  readonly names?: readonly string[];
  /** Of `names` (`*` for the module itself) those that nothing but subcommands of the program's own command line uses. */
  readonly onlyInTasks?: readonly string[];
  readonly place: Place;
}

/** One read of one environment variable. */
export interface EnvReadFact {
  readonly kind: 'env-read';
  readonly name: string;
  /** The whole read, fallback included. */
  readonly range: Range;
  readonly nameRange: Range;
  readonly fallback?: Value;
  /** Where the whole `|| fallback` can be dropped: offsets of what to delete so that the bare read is left. */
  readonly fallbackTail?: Range;
  readonly asserted?: boolean;
  /** Without its fallback the read fails by itself where the variable is missing (`decouple.config`, fields of pydantic settings). */
  readonly failsWithout?: boolean;
  /** A schema of the app names it with its kind and default, and so documents it. */
  readonly inSchema?: true;
  readonly place: Place;
}

/** The environment is passed on or spread as a whole: a schema reads it, names can't be known. */
export interface EnvReadAllFact {
  readonly kind: 'env-read-all';
  readonly range: Range;
  readonly place: Place;
}

/** How a literal got its name. */
export type Binding =
  | 'variable'
  | 'property'
  | 'parameter'
  | 'argument'
  | 'header'
  | 'comparison'
  | 'attribute'
  | 'key'
  | 'fallback'
  | 'none';

/**
 * A string (or joined strings) in code or a config value. Extractors emit those whose name is secret-like, or whose text
 * holds an address, a path or a connection string; see `isLiteralOfInterest` in `rules/literals.ts`.
 */
export interface LiteralFact {
  readonly kind: 'literal';
  readonly text: Value;
  readonly binding: Binding;
  /** The name it is bound to as written: `dbPassword`, `DB_PASSWORD`, `Authorization`. */
  readonly name?: string;
  /** Outer names, outermost first: `['config', 'db']` for `const config = { db: { password: … } }`. */
  readonly path?: readonly string[];
  /** Last word of the function or class that it is an argument of, and its 0-based position there: `URL`, 1. */
  readonly argumentOf?: {
    readonly callee: string;
    readonly position: number;
    /** A credential by what the function does: the variable that usually holds it. */
    readonly secret?: string;
  };
  /** Stands in where something that is configured elsewhere is missing: `config.url || '…'`, `env.URL ? env.URL : '…'`. */
  readonly standsIn?: true;
  readonly range: Range;
  readonly place?: Place;
}

/** A server is told to accept connections. */
export interface ListenFact {
  readonly kind: 'listen';
  /** `express`, `node:http`, `flask`, … */
  readonly framework: string;
  readonly port?: Value;
  readonly host?: Value;
  /** The whole call. */
  readonly range: Range;
  /** Name of a local variable that holds a server with `close()`, for fixes. */
  readonly server?: string;
  /** End of the statement that holds the call, and its indentation, for fixes that add code after it. */
  readonly statementEnd?: number;
  readonly indent?: string;
  readonly provided?: Provided;
  /** Expression that closes the server, `server.close()`. Where `capture` is set it speaks of that name. */
  readonly close?: string;
  /** The call's value is dropped: text that keeps it (`const server = `) and the offset to put it at. */
  readonly capture?: { readonly at: number; readonly text: string };
  /** What closes it is a name that the whole file sees. */
  readonly inModule?: boolean;
  /** Edits that close it when SIGTERM arrives, where they are more than `close` in a handler. */
  readonly closing?: readonly { readonly range: Range; readonly text: string }[];
  readonly place: Place;
}

export type ServiceKind =
  | 'postgres'
  | 'mysql'
  | 'mariadb'
  | 'mssql'
  | 'oracle'
  | 'mongodb'
  | 'redis'
  | 'memcached'
  | 'rabbitmq'
  | 'kafka'
  | 'nats'
  | 'mqtt'
  | 'elasticsearch'
  | 'opensearch'
  | 'objectstore'
  | 'smtp'
  | 'sqlite'
  | 'embedded'
  | 'cassandra'
  | 'sql'
  | 'memory'
  | 'other';

/** A client of a backing service is made or configured. */
export interface ServiceClientFact {
  readonly kind: 'service-client';
  readonly service: ServiceKind;
  /** Package that speaks to it: `pg`, `sequelize`, `psycopg`. */
  readonly library: string;
  /** A URL, host, or list's first member. Absent: the client was given no address. */
  readonly target?: Value;
  readonly targetIs?: 'url' | 'host' | 'file' | 'transport';
  /** The environment's name this entry belongs to (knexfile `development`, sequelize config key). */
  readonly environment?: string;
  /** The object or conditional that holds the entries of all environments; entries are compared within it. */
  readonly environments?: Range;
  /** A later statement of the file may put another in its place. */
  readonly replaced?: true;
  /** Where the kind of service is written (`client: 'sqlite3'`), if that is not the callee. */
  readonly driver?: Range;
  readonly range: Range;
  readonly place: Place;
}

export interface SessionStoreFact {
  readonly kind: 'session-store';
  readonly library: string;
  readonly store: 'memory' | 'file' | 'cookie' | 'shared' | 'unknown';
  /** What to point at: the store, else the call's callee. */
  readonly range: Range;
  /** Edits that put a shared store in its place, and the packages they import. */
  readonly rewrite?: {
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
    readonly packages: Readonly<Record<string, string>>;
  };
  readonly place: Place;
}

/** A library's store that lives in the process (rate limiters, caches, socket adapters). */
export interface LocalStoreFact {
  readonly kind: 'local-store';
  readonly library: string;
  readonly purpose: 'rate-limit' | 'cache' | 'sockets';
  readonly range: Range;
  readonly rewrite?: SessionStoreFact['rewrite'];
  /** Nothing in this file says where it is kept; this setting, wherever it is made, would. */
  readonly unless?: string;
  readonly place: Place;
}

export interface FileWriteFact {
  readonly kind: 'file-write';
  /** As a person would name it: `fs.writeFileSync`, `multer dest`, `Path.write_text`. */
  readonly api: string;
  readonly mode: 'write' | 'append' | 'upload' | 'delete';
  readonly path?: Value;
  /** The path provably lies in the system's scratch space. */
  readonly scratch: boolean;
  /** The path, else the call's callee. */
  readonly range: Range;
  readonly place: Place;
}

/** A module-level variable changes inside a handler. */
export interface ModuleStateWriteFact {
  readonly kind: 'module-state-write';
  readonly name: string;
  /** What is stored was waited for: it comes from elsewhere. */
  readonly awaited?: boolean;
  readonly range: Range;
  readonly place: Place;
}

export interface LogSinkFact {
  readonly kind: 'log-sink';
  readonly library: string;
  readonly target: 'file' | 'stdout' | 'other';
  readonly path?: Value;
  readonly range: Range;
  /** The expression a fix replaces by a console sink, with that sink's text, where the library has one. */
  readonly replacement?: { readonly range: Range; readonly text: string };
  readonly place?: Place;
}

export interface LogCallFact {
  readonly kind: 'log-call';
  /** `console.log`, `logger.info`, `print`. */
  readonly api: string;
  readonly structured: boolean;
  readonly arguments: readonly LoggedValue[];
  /** Paths that the logger itself masks (pino `redact`), as written: `req.headers.authorization`, `*.password`. */
  readonly redacts?: readonly string[];
  readonly provided?: Provided;
  readonly range: Range;
  readonly place: Place;
}

export interface LoggedValue {
  /**
   * The words of a variable or member chain, outermost first: `['user', 'password']`, `['req', 'headers']`, `['process', 'env']`. A
   * constant stands for the chain it was taken from; what a loop or an iteration goes through ends in `[]`: `['tokens', '[]']`.
   */
  readonly chain: readonly string[];
  /** The property it is logged under, outermost first: `['user', 'password']` in `log({ user: { password: x } })`. */
  readonly key?: readonly string[];
  readonly range: Range;
  /** What a fix deletes to drop the value, with its comma or the words of a text that only lead to it; absent where it cannot be dropped. */
  readonly drop?: readonly Range[];
  /** Names of members that this file reads of the same variable, other than those of texts: it holds an object. */
  readonly members?: readonly string[];
  /** The value goes through a call (`mask(x)`, `x.length`, `Boolean(x)`, `redact(...)`) or only its truth is used. */
  readonly transformed?: boolean;
}

export interface SignalHandlerFact {
  readonly kind: 'signal-handler';
  /** `SIGTERM`, … or `*` for a helper that handles all. */
  readonly signal: string;
  readonly does: 'closes' | 'exits' | 'nothing' | 'unknown';
  /** A helper library, where it is one. */
  readonly library?: string;
  readonly range: Range;
  readonly place: Place;
}

export interface CrashHandlerFact {
  readonly kind: 'crash-handler';
  /** `uncaughtException` or `unhandledRejection`. */
  readonly event: string;
  /** The process ends after it, or may: a handler that is not in this file, or hands on to one that may, is taken to end it. */
  readonly ends: boolean;
  /** Edits that end the process where the handler's work is done. */
  readonly ending?: readonly { readonly range: Range; readonly text: string }[];
  readonly range: Range;
  readonly place: Place;
}

export interface ProcessExitFact {
  readonly kind: 'process-exit';
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

export interface HandlerFact {
  readonly kind: 'handler';
  readonly framework: string;
  readonly method?: string;
  readonly path?: string;
  /** Where the path is written. */
  readonly pathRange?: Range;
  readonly async: boolean;
  readonly range: Range;
}

export interface BlockingCallFact {
  readonly kind: 'blocking-call';
  /** `fs.readFileSync`, `time.sleep`. */
  readonly api: string;
  /** What to call instead: `fs.promises.readFile`, `asyncio.sleep`. */
  readonly alternative?: string;
  /** Edits that turn the call into its asynchronous form; present only where the surrounding function is asynchronous. */
  readonly rewrite?: readonly { readonly range: Range; readonly text: string }[];
  readonly range: Range;
  readonly place: Place;
}

export interface ScheduleFact {
  readonly kind: 'schedule';
  readonly library: string;
  /** Milliseconds, where it is a plain interval. */
  readonly every?: number;
  /** A timer that keeps no process alive, or only tidies the memory of its own process. */
  readonly ownMemory?: boolean;
  readonly range: Range;
  readonly place: Place;
}

export interface SchemaChangeFact {
  readonly kind: 'schema-change';
  /** `sequelize.sync`, `migrationsRun`, `create_all`. */
  readonly api: string;
  readonly destructive: boolean;
  /** Functions around it; in Python all functions of the module that lead here. */
  readonly within?: readonly string[];
  /** Edits that turn it off, or the part of it that destroys, where an option does it. */
  readonly off?: readonly { readonly range: Range; readonly text: string }[];
  readonly provided?: Provided;
  readonly range: Range;
  readonly place: Place;
}

/** Code starts another program. */
export interface SpawnFact {
  readonly kind: 'spawn';
  /** The program's words where they are literals. */
  readonly words: readonly string[];
  readonly shell: boolean;
  readonly detached: boolean;
  readonly range: Range;
  readonly place: Place;
}

/** The process writes a PID file or puts itself in the background. */
export interface DaemonizeFact {
  readonly kind: 'daemonize';
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

/** A value is picked by the environment's name: `configs[process.env.NODE_ENV]`, `isProduction ? 'a' : 'b'`. */
export interface EnvironmentChoiceFact {
  readonly kind: 'environment-choice';
  /** The variable that holds the name: `NODE_ENV`. */
  readonly name: string;
  /** `condition`: a ternary, if or switch; `lookup`: a member of an object; `path`: a file or module that bears the name. */
  readonly form: 'condition' | 'lookup' | 'path';
  /** Names of environments that are asked for, where the text says so. */
  readonly environments: readonly string[];
  /** What gets the value: variable, property or function, outermost first. */
  readonly target: readonly string[];
  /** What there is to choose from; texts of strings and numbers. */
  readonly choices: readonly EnvironmentChoice[];
  readonly range: Range;
  readonly place: Place;
}

/** `settings`: an object or class of several values; `none`: nothing, true or false. */
export interface EnvironmentChoice {
  readonly is: 'literal' | 'settings' | 'module' | 'env' | 'none';
  readonly text?: string;
}

/** What a source says, white space and comments aside; only of sources of thirty or more lines of code. */
export interface SourceDigestFact {
  readonly kind: 'source-digest';
  /** Alike for sources that say the same. */
  readonly digest: string;
  /** Lines of code. */
  readonly lines: number;
  readonly range: Range;
}

/** A server terminates TLS itself, with certificate files. */
export interface TlsServerFact {
  readonly kind: 'tls-server';
  /** The callee, or the call where it is short. */
  readonly range: Range;
  readonly place: Place;
}

/** The process forks copies of itself (node:cluster). */
export interface ClusterFact {
  readonly kind: 'cluster';
  readonly range: Range;
  readonly place: Place;
}

/** A module waits for something while it is imported. */
export interface StartupWaitFact {
  readonly kind: 'startup-wait';
  /** `program`: another program runs to its end. `network`: an answer is awaited. */
  readonly wait: 'program' | 'sleep' | 'network';
  readonly api: string;
  /** Of a sleep with a literal length. */
  readonly seconds?: number;
  readonly range: Range;
  readonly place: Place;
}

/** A literal boolean at a module's top level that is named as a feature flag. */
export interface FlagFact {
  readonly kind: 'flag';
  readonly name: string;
  /** The constant object that it is a member of. */
  readonly of?: string;
  readonly value: LiteralValue;
  /** A condition in the same file reads it. */
  readonly read: boolean;
  readonly range: Range;
  readonly place: Place;
}

/** A condition reads a flag that another module exports. */
export interface FlagReadFact {
  readonly kind: 'flag-read';
  /** As the other module names it. */
  readonly name: string;
  /** The exported object that it is a member of. */
  readonly of?: string;
  readonly specifier: string;
  readonly range: Range;
  readonly place: Place;
}

export type CodeFact =
  | ImportFact
  | InstanceExportFact
  | EnvReadFact
  | EnvReadAllFact
  | LiteralFact
  | ListenFact
  | ServiceClientFact
  | SessionStoreFact
  | LocalStoreFact
  | FileWriteFact
  | ModuleStateWriteFact
  | LogSinkFact
  | LogCallFact
  | SignalHandlerFact
  | CrashHandlerFact
  | ProcessExitFact
  | HandlerFact
  | BlockingCallFact
  | ScheduleFact
  | SchemaChangeFact
  | SpawnFact
  | DaemonizeFact
  | StartupWaitFact
  | FlagFact
  | FlagReadFact
  | TlsServerFact
  | ClusterFact
  | SourceDigestFact
  | EnvironmentChoiceFact;
