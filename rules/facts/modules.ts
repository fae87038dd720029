import type { Range } from '../values';
import type { Place } from './place';

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
  /** Stands in one branch of a condition of which another imports something else instead. */
  readonly alternative?: boolean;
  /** Python: runs only where the package is there or its absence is caught: `with suppress(ImportError)`, `if find_spec("x")`, `if HAS_X`. */
  readonly optional?: boolean;
  readonly place: Place;
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

/**
 * The fact holds only if something that another module exports is an instance of one of these types: `db.sync()` changes a schema if
 * './db' makes a Sequelize. The project model settles this before rules see the fact; where it is not so, the fact is dropped.
 */
export interface Provided extends ImportedName {
  /** Types as module and path of the call that makes them: `sequelize:Sequelize()`, `winston:createLogger()`. */
  readonly types: readonly string[];
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

/** A function, class or variable that a module declares at its outermost level, on more than one line. */
export interface DeclarationFact {
  readonly kind: 'declaration';
  readonly is: 'function' | 'class' | 'variable';
  readonly name: string;
  /** It is decorated, or a class that another one stands behind: a framework may call it, or its methods, by itself. */
  readonly framed?: true;
  /** Of a class: its methods. */
  readonly methods?: readonly Method[];
  /** All of the statement. */
  readonly range: Range;
}

export interface Method {
  readonly name: string;
  readonly framed?: true;
  readonly range: Range;
}

/** What a module takes from others, declares, and gives to them. */
export type ModuleFact = ImportFact | DeclarationFact | InstanceExportFact | SourceDigestFact;
