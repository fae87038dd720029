import type { LiteralValue, Slot, Value } from '../../../../rules/facts';
import { type Node, rangeOf } from './syntax';

/** A value as JavaScript has it, of those that config is made of. */
export type Primitive = LiteralValue['value'];

export function unknown(node: Node): Value {
  return { kind: 'unknown', range: rangeOf(node) };
}

export function literal(node: Node, value: Primitive): LiteralValue {
  return { kind: 'literal', value, range: rangeOf(node), slot: slotOf(node) };
}

export function used(value: Value, use: Node): Value {
  return value.kind === 'unknown' ? unknown(use) : { ...value, usedAt: rangeOf(use) };
}

/** `process.env.A || process.env.B || 'x'`: the last one in the line is the fallback of the whole. */
export function chain(value: Value, last: () => Value): Value {
  if (value.kind !== 'env') return value;
  return { ...value, fallback: value.fallback ? chain(value.fallback, last) : last() };
}

export function convert(value: Value, conversion: (value: Primitive) => Primitive): Value {
  if (value.kind === 'literal') {
    const result = conversion(value.value);
    return Number.isNaN(result) ? { kind: 'unknown', range: value.range } : { ...value, value: result };
  }
  if (value.kind === 'env' && value.fallback) return { ...value, fallback: convert(value.fallback, conversion) };
  return value.kind === 'partial' ? { kind: 'unknown', range: value.range } : value;
}

export function textParts(value: Value): (string | null)[] {
  if (value.kind === 'literal') return [String(value.value)];
  if (value.kind === 'partial') return [...value.parts];
  return [null];
}

/** Text out of pieces, holes being null: a literal where there are none. */
export function joined(node: Node, pieces: readonly (string | null)[]): Value {
  const parts: (string | null)[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece === null || typeof last !== 'string') parts.push(piece);
    else parts[parts.length - 1] = last + piece;
  }
  const solid = parts.filter((part) => part !== '');
  if (solid.length === 0) return literal(node, '');
  if (solid.length === 1 && typeof solid[0] === 'string') return literal(node, solid[0]);
  return { kind: 'partial', parts: solid, range: rangeOf(node), slot: slotOf(node) };
}

export function arithmetic(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    default:
      return undefined;
  }
}

/** How another expression may be written in place of a node. */
function slotOf(node: Node): Slot {
  const parent = node.parent;
  switch (parent?.type) {
    case undefined:
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'TSExternalModuleReference':
    case 'TSLiteralType':
    case 'TSEnumMember':
    case 'ImportAttribute':
      return 'none';
    case 'ExpressionStatement':
      return parent.directive ? 'none' : 'expression';
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'AccessorProperty':
      return parent.key === node && parent.value !== node ? (parent.computed ? 'expression' : 'none') : 'expression';
    case 'JSXAttribute':
      return 'attribute';
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'AwaitExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return 'operand';
    case 'MemberExpression':
      return parent.object === node ? 'operand' : 'expression';
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node ? 'operand' : 'expression';
    case 'TaggedTemplateExpression':
      return 'none';
    default:
      return 'expression';
  }
}
