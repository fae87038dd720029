import type { Range, Value } from '../values';
import type { Place } from './place';

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
  /** One of several values of the same thing: `a || '…'`, `a ? b : '…'`, given in a branch beside others that give it too. */
  readonly picked?: true;
  /** In a branch that the program's own setting of the environment opens to developers: `if (config.get('env') === 'development')`. */
  readonly ofDevelopers?: true;
  readonly range: Range;
  readonly place?: Place;
}
