import type { Range, Value } from '../values';
import type { Provided } from './modules';
import type { Place } from './place';

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

export interface SessionStoreFact {
  readonly kind: 'session-store';
  readonly library: string;
  readonly store: 'memory' | 'file' | 'cookie' | 'shared' | 'unknown';
  /** Only where a condition asks for it, or another statement may put another store in its place. */
  readonly replaced?: true;
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
  /** As in `SessionStoreFact`. */
  readonly replaced?: true;
  /** The dictionary of settings that it stands in beside others. */
  readonly among?: Range;
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
  /**
   * The path lies in the system's scratch space, or the file is a passing one: empty, taken away again by the code that writes it, a cache
   * that it fetches anew, diagnostics that a variable of the environment asks for.
   */
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

/** Where a program keeps what outlives a request. */
export type StoreFact =
  | ServiceClientFact
  | SchemaChangeFact
  | SessionStoreFact
  | LocalStoreFact
  | FileWriteFact
  | ModuleStateWriteFact;
