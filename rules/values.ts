/** Half-open interval of 0-based UTF-16 offsets into the text of the file that holds the fact. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a place in a program or config file evaluates to, as far as the text alone tells.
 * `range` is always where the value is *written*; a constant that was followed carries the
 * place of its use in `usedAt`.
 */
export type Value = LiteralValue | EnvValue | PartialValue | UnknownValue;

export interface LiteralValue {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  readonly range: Range;
  /** How an expression may be written in place of `range`; `none` where no fix can stand there. */
  readonly slot: Slot;
  /** Of a word of a command line: the quotes around the whole of it. */
  readonly quoted?: 'single' | 'double';
  readonly usedAt?: Range;
}

/** A read of the environment, seen through conversions such as `Number(…)` or `int(…)`. */
export interface EnvValue {
  readonly kind: 'env';
  readonly name: string;
  readonly range: Range;
  /** What stands behind `||`, `??`, `:-`, `os.environ.get(NAME, …)`. */
  readonly fallback?: Value;
  readonly usedAt?: Range;
}

/** Text with holes: `http://localhost:${port}/` is `['http://localhost:', null, '/']`. */
export interface PartialValue {
  readonly kind: 'partial';
  readonly parts: readonly (string | null)[];
  readonly range: Range;
  /** How another expression may be written in place of the whole; absent: `none`. */
  readonly slot?: Slot;
  readonly usedAt?: Range;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly range: Range;
}

/**
 * `expression`: any expression may stand here. `operand`: it must be put in parentheses.
 * `attribute`: a JSX attribute's string, which an expression in braces may replace.
 * `text`: a bare word or scalar of a config format or command line, where `${NAME:-x}` may stand.
 * `none`: nothing can be put here mechanically (a part of a template, a JSON value, a type).
 */
export type Slot = 'expression' | 'operand' | 'attribute' | 'text' | 'none';

export function literalText(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

export function literalNumber(value: Value | undefined): number | undefined {
  if (value?.kind !== 'literal') return undefined;
  if (typeof value.value === 'number') return value.value;
  if (typeof value.value === 'string' && /^\d+$/.test(value.value)) return Number(value.value);
  return undefined;
}

/** Whether a range lies within another one. */
export function contains(outer: Range | undefined, inner: Range): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
