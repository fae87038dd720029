import type { Range } from '../../../../rules/facts';
import type { Module } from './module';
import { type Node, rangeOf } from './syntax';

/**
 * What to delete so that the statement which an expression makes up goes, with its lines where it stands alone on them. Undefined where
 * the expression is part of another one, or its statement the whole body of an `if` or loop.
 */
export function statementRemoval({ text }: Module, expression: Node): Range | undefined {
  const statement = expression.parent;
  const block = statement?.parent;
  if (statement?.type !== 'ExpressionStatement' || (block?.type !== 'BlockStatement' && block?.type !== 'Program'))
    return undefined;
  const lineStart = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', statement.range[1]);
  const alone =
    /^[ \t]*$/.test(text.slice(lineStart, statement.range[0])) &&
    lineEnd >= 0 &&
    /^\s*$/.test(text.slice(statement.range[1], lineEnd));
  return alone ? { start: lineStart, end: lineEnd + 1 } : rangeOf(statement);
}

/** What to delete so that an element of a list of two or more goes with one of the commas beside it. */
export function memberRemoval(list: readonly Node[], index: number): Range | undefined {
  const own = list[index];
  const before = list[index - 1];
  const after = list[index + 1];
  if (!own) return undefined;
  if (before) return { start: before.range[1], end: own.range[1] };
  return after && { start: own.range[0], end: after.range[0] };
}
