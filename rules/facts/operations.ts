import type { Range, Value } from '../values';
import type { Place } from './place';

/** A consumer tells the broker that messages are done with before it has worked on them. */
export interface AutoAcknowledgeFact {
  readonly kind: 'auto-acknowledge';
  readonly library: string;
  /** As written: `noAck`, `auto_ack`. */
  readonly option: string;
  /** The option's value. */
  readonly range: Range;
  /** Edits that turn it off and acknowledge at the end of the consumer, where that is a function of this file; only the former where it acknowledges already. */
  readonly rewrite?: readonly { readonly range: Range; readonly text: string }[];
  readonly place: Place;
}

/** A client of a cloud, or the default of all of them, is told its region. */
export interface CloudRegionFact {
  readonly kind: 'cloud-region';
  readonly cloud: 'aws' | 'gcp' | 'azure';
  readonly region: Value;
  /** The region, where it is written. */
  readonly range: Range;
  readonly place: Place;
}

/** What the program says goes nowhere: `console.log = () => {}`. */
export interface SilencedOutputFact {
  readonly kind: 'silenced-output';
  /** As written: `console.log`, `process.stdout.write`. */
  readonly api: string;
  readonly range: Range;
  /** Whole lines to delete so that it speaks again; absent where it shares a statement with something else. */
  readonly removeRange?: Range;
  readonly place: Place;
}

/** What goes to the console goes through something else: `console.log = logger.info.bind(logger)`. */
export interface ReplacedConsoleFact {
  readonly kind: 'replaced-console';
  /** As written: `console.log`. */
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

/** A one-off task of administration is run by a library's call: seeds are loaded, an index is built anew. */
export interface AdminCallFact {
  readonly kind: 'admin-call';
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

/** Many records are deleted or changed at once. */
export interface BulkChangeFact {
  readonly kind: 'bulk-change';
  readonly api: string;
  readonly does: 'deletes' | 'updates';
  /** The file speaks of a dry run, asks somebody, or waits for a flag that says yes. */
  readonly guarded: boolean;
  readonly range: Range;
  readonly place: Place;
}

/** A file speaks of a request's or trace's id; one fact a file, at its first word of it. */
export interface RequestIdFact {
  readonly kind: 'request-id';
  readonly range: Range;
}

/** A middleware that writes a line per request is made. */
export interface RequestLogFact {
  readonly kind: 'request-log';
  readonly library: string;
  readonly range: Range;
  readonly place: Place;
}

export type OperationFact =
  | AutoAcknowledgeFact
  | CloudRegionFact
  | SilencedOutputFact
  | ReplacedConsoleFact
  | AdminCallFact
  | BulkChangeFact
  | RequestIdFact
  | RequestLogFact;
