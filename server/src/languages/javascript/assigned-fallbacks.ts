import type { TSESTree } from '@typescript-eslint/types';
import type { Range, Value } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import { askedFor } from './stand-ins';
import { type Node, unwrap } from './syntax';

export interface AssignedFallback {
  readonly value: Value;
  /** The statement that gives it, with its line where it has one of its own. */
  readonly tail: Range;
}

/**
 * `let key = process.env.KEY; key ||= 'x'`, `if (!key) key = 'x'`: what the variable that holds a read gets where the environment sets nothing.
 * Only of the next statement of the same block that speaks of the variable, and where that one does nothing else: one that refuses to start
 * in production is a check.
 */
export function assignedFallback(read: Node, evaluator: Evaluator, text: string): AssignedFallback | undefined {
  let value = read;
  while (value.parent && unwrap(value.parent) !== value.parent) value = value.parent;
  const { parent } = value;
  if (parent?.type === 'VariableDeclarator' && parent.init === value) {
    return parent.id.type === 'Identifier' ? fallbackBehind(parent.parent, parent.id.name, evaluator, text) : undefined;
  }
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.right !== value) return undefined;
  if (parent.parent.type !== 'ExpressionStatement') return undefined;
  return fallbackBehind(parent.parent, text.slice(...parent.left.range), evaluator, text);
}

/** The same for a name that `let { KEY } = process.env` takes out. */
export function assignedToMember(
  pattern: TSESTree.ObjectPattern,
  local: Node,
  evaluator: Evaluator,
  text: string,
): AssignedFallback | undefined {
  const { parent } = pattern;
  if (parent?.type !== 'VariableDeclarator' || local.type !== 'Identifier') return undefined;
  return fallbackBehind(parent.parent, local.name, evaluator, text);
}

function fallbackBehind(statement: Node, target: string, evaluator: Evaluator, text: string): AssignedFallback | undefined {
  const outer = statement.parent?.type === 'ExportNamedDeclaration' ? statement.parent : statement;
  const block = outer.parent;
  if (block?.type !== 'Program' && block?.type !== 'BlockStatement') return undefined;
  const speaksOf = new RegExp(`(?<![\\w$.])${target.replace(/[^\w]/g, '\\$&')}(?![\\w$])`);
  const next = block.body
    .slice(block.body.indexOf(outer as TSESTree.Statement) + 1)
    .find((each) => speaksOf.test(text.slice(...each.range)));
  const given = next && givenBy(next, target, text);
  if (!given) return undefined;
  const value = evaluator.value(given);
  return value.kind === 'literal' || value.kind === 'partial' ? { value, tail: wholeLine(next.range, text) } : undefined;
}

/** What a statement gives the target where it is missing. */
function givenBy(statement: TSESTree.ProgramStatement, target: string, text: string): Node | undefined {
  const isTarget = (node: Node | undefined) => node !== undefined && text.slice(...node.range) === target;
  if (statement.type === 'IfStatement') {
    if (statement.alternate || !isTarget(askedFor(statement.test))) return undefined;
    const { consequent } = statement;
    const inner = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
    const last = inner.at(-1);
    if (!inner.slice(0, -1).every((each) => isSaid(each, text)) || last?.type !== 'ExpressionStatement') return undefined;
    const { expression } = last;
    if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined;
    return isTarget(expression.left) ? expression.right : undefined;
  }
  const assignment = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (assignment?.type !== 'AssignmentExpression' || !isTarget(assignment.left)) return undefined;
  if (assignment.operator === '||=' || assignment.operator === '??=') return assignment.right;
  const { right } = assignment;
  const isEither = assignment.operator === '=' && right.type === 'LogicalExpression' && right.operator !== '&&';
  return isEither && isTarget(right.left) ? right.right : undefined;
}

/** A line of a log, which keeps nothing from starting. */
function isSaid(statement: Node, text: string): boolean {
  return statement.type === 'ExpressionStatement' && /^(?:console|\w*log(?:ger)?)\.\w+\(/i.test(text.slice(...statement.range));
}

function wholeLine([start, end]: readonly [number, number], text: string): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  const isAlone = text.slice(lineStart, start).trim() === '' && rest !== undefined;
  return isAlone ? { start: lineStart, end: end + rest.length } : { start, end };
}
