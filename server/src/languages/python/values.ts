import type { LiteralValue, Range, Value } from '../../../../rules/facts';
import { type Node, rangeOf } from './syntax';
import type { Parts } from './text-parts';

export function unknown(node: Range): Value {
  return { kind: 'unknown', range: { start: node.start, end: node.end } };
}

export function env(node: Node, name: string, fallback: Value | undefined): Value {
  return { kind: 'env', name, range: rangeOf(node), ...(fallback && { fallback }) };
}

export function literal(node: Node, value: string | number | boolean | null): LiteralValue {
  return { kind: 'literal', value, range: rangeOf(node), slot: slotOf(node) };
}

/** Parts of implicitly joined strings can't be replaced by an expression on their own. */
function slotOf(node: Node): 'none' | 'expression' {
  return /^(?:concatenated_string|case_pattern|type)$/.test(node.parent?.type ?? '') ? 'none' : 'expression';
}

/** What `a or b or c` falls back to: the first that is not surely empty, with what comes after it. */
export function orElse(value: Value | undefined, last: () => Value): Value {
  if (value === undefined || (value.kind === 'literal' && !value.value)) return last();
  return value.kind === 'env' ? { ...value, fallback: orElse(value.fallback, last) } : value;
}

/** What a text made of these parts is: a literal where all of it is known. */
export function textOf(node: Node, parts: Parts): Value {
  const merged: Parts = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part !== null && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== null || last !== null || merged.length === 0) merged.push(part);
  }
  if (merged.length === 0) return literal(node, '');
  if (merged.length === 1) return typeof merged[0] === 'string' ? literal(node, merged[0]) : unknown(node);
  return { kind: 'partial', parts: merged, range: rangeOf(node), slot: slotOf(node) };
}
