import type { Range, Value } from '../values';
import type { Provided } from './modules';
import type { Place } from './place';

export interface LogSinkFact {
  readonly kind: 'log-sink';
  readonly library: string;
  readonly target: 'file' | 'stdout' | 'other';
  readonly path?: Value;
  readonly range: Range;
  /** What it stands in beside other sinks: the dictionary of a dictConfig, the appenders of log4js, a list of transports, a program of supervisord. */
  readonly configuration?: Range;
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
  /** The constant's own name, where the chain is that of its origin. */
  readonly name?: string;
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

/** What a program logs, and where to. */
export type LogFact = LogSinkFact | LogCallFact;
