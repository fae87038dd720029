import type { Range } from '../values';

export type Ecosystem = 'npm' | 'python';

/** A manifest: package.json, pyproject.toml, Pipfile, requirements*.txt, setup.py/cfg. */
export interface PackageFact {
  readonly kind: 'package';
  readonly ecosystem: Ecosystem;
  readonly name?: string;
  readonly nameRange?: Range;
  readonly version?: string;
  readonly private?: boolean;
  /** Entry points relative to the manifest's folder. */
  readonly main?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: readonly string[];
  /** Workspace globs. */
  readonly workspaces?: readonly string[];
  /** `pnpm@9.1.0`: the manager's name. */
  readonly packageManager?: string;
  /** Only marks a module type (`{ "type": "module" }`): no app. */
  readonly markerOnly: boolean;
  /** Of the `dependencies` key (`[project] dependencies`, line 1 of requirements.txt). */
  readonly dependenciesRange?: Range;
  /** Python: requirements.txt style manifests carry their own pins. */
  readonly pinsItself: boolean;
  /** Python: carries the classifiers by which an index files it, none of which keeps it private. */
  readonly published?: boolean;
  readonly range: Range;
}

export interface DependencyFact {
  readonly kind: 'dependency';
  readonly ecosystem: Ecosystem;
  /** As the registry knows it; Python names normalised (lower case, `-`). */
  readonly name: string;
  readonly group: 'runtime' | 'dev' | 'peer' | 'optional' | 'build' | 'override';
  /** As written: `^1.2.3`, `>=2`, `git+https://…`, empty for none. */
  readonly specifier: string;
  readonly range: Range;
  readonly specifierRange: Range;
  /** Python extras, markers and npm aliases resolved: the real name behind `npm:other@1`. */
  readonly alias?: string;
  /** Python: the optional parts asked for, `redis` of `celery[redis]`; normalised like names. */
  readonly extras?: readonly string[];
  /** Python: the group it is in, where that manager installs the group unasked. */
  readonly defaultGroup?: { readonly manager: 'poetry' | 'uv'; readonly name: string } | undefined;
}

/** A statement about the language runtime's version. */
export interface RuntimeVersionFact {
  readonly kind: 'runtime-version';
  readonly runtime: 'node' | 'python';
  readonly source:
    | 'engines'
    | 'nvmrc'
    | 'node-version'
    | 'tool-versions'
    | 'volta'
    | 'requires-python'
    | 'poetry-python'
    | 'pipfile'
    | 'python-version'
    | 'runtime.txt'
    | 'mise'
    | 'docker'
    | 'ci'
    | 'ci-matrix';
  /** As written: `20`, `>=18 <21`, `3.12.4`, `lts/iron`; of a matrix the members joined by `||`. */
  readonly version: string;
  readonly range: Range;
  /** Dockerfile: of the last stage. */
  readonly final?: boolean;
  /** GitHub Actions: the job that sets it up. */
  readonly job?: string;
  /** CI: the folder that the job's steps run in by default, relative to the project's root, where the file names one. */
  readonly cwd?: string;
}

/** One line of .gitignore or .dockerignore. */
export interface IgnoreEntryFact {
  readonly kind: 'ignore-entry';
  readonly pattern: string;
  readonly range: Range;
}

/** A secret token in a provider's own format, or a private key, anywhere in a text. Never carries the text itself. */
export interface CredentialFact {
  readonly kind: 'credential';
  readonly type: 'provider-token' | 'private-key';
  /** `AWS`, `GitHub`, `Slack`, …; of a key its label, `RSA PRIVATE KEY`. */
  readonly provider: string;
  readonly range: Range;
}

/** A file that a database's dump program wrote. */
export interface DataDumpFact {
  readonly kind: 'data-dump';
  /** `pg_dump`, `mysqldump`, `phpMyAdmin`, … */
  readonly tool: string;
  /** Holds rows, not only the schema. */
  readonly rows: boolean;
  readonly range: Range;
}

/** One section of .gitmodules. */
export interface SubmoduleFact {
  readonly kind: 'submodule';
  readonly name: string;
  /** Folder relative to that of .gitmodules. */
  readonly path: string;
  /** The section's head. */
  readonly range: Range;
}

/** A backing service that a platform's file attaches to the app: an add-on, a database of its own. */
export interface AttachedServiceFact {
  readonly kind: 'attached-service';
  /** As written, or the kind it is: `heroku-postgresql:mini`, `postgres`. */
  readonly service: string;
  readonly range: Range;
}

export type ManifestFact =
  | PackageFact
  | DependencyFact
  | RuntimeVersionFact
  | IgnoreEntryFact
  | CredentialFact
  | DataDumpFact
  | SubmoduleFact
  | AttachedServiceFact;
