import type { Range } from '../../../rules/facts';
import type { Fix, Related, Severity } from '../../../rules/rule';

/** One finding, ready for any front end. Paths are relative to the project's root, ranges 0-based offsets. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly suggestions: readonly Fix[];
}
