import type { TSESTree } from '@typescript-eslint/types';
import type { LoggedValue, Range } from '../../../../rules/facts';
import type { Call } from './api-table';
import { patternPath } from './module';
import { keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/** Calls that write a value as it is. */
const passesOn =
  /^(?:JSON\.stringify|String|util\.(?:inspect|format)|inspect|format|structuredClone|Object\.(?:entries|values|assign|fromEntries))$/;
/** Names of functions whose result shows nothing of what they got. */
const hides = /mask|redact|hash|sanit|obfus|scrub|omit|strip|hide|encrypt|digest|truncat|clean|filter|safe|pick|exclude|without/i;

interface Context {
  readonly key?: readonly string[];
  readonly dropRange?: Range;
}

/** The variables and members that a call writes to the log, from the argument at `first` on. */
export function loggedValues(call: Call, first = 0): LoggedValue[] {
  const values: LoggedValue[] = [];
  const args = call.node.arguments;
  args.forEach((argument, index) => {
    if (index < first) return;
    const dropRange = argumentDrop(call, args, index);
    collect(call, argument, dropRange ? { dropRange } : {}, values, 0);
  });
  return values;
}

function collect(call: Call, node: Node, context: Context, into: LoggedValue[], depth: number): void {
  if (depth > 8) return;
  const inner = unwrap(node);
  const inside = (next: Node, changed: Context = context.key ? { key: context.key } : {}) =>
    collect(call, next, changed, into, depth + 1);
  switch (inner.type) {
    case 'Identifier':
    case 'MemberExpression':
      into.push(...reference(call, inner, context));
      break;
    case 'TemplateLiteral':
      for (const expression of inner.expressions) inside(expression);
      break;
    case 'BinaryExpression':
      if (inner.operator === '+') {
        inside(inner.left);
        inside(inner.right);
      }
      break;
    case 'LogicalExpression':
      if (inner.operator !== '&&') inside(inner.left);
      inside(inner.right);
      break;
    case 'ConditionalExpression':
      inside(inner.consequent);
      inside(inner.alternate);
      break;
    case 'AwaitExpression':
    case 'SpreadElement':
      inside(inner.argument, context);
      break;
    case 'ArrayExpression':
      for (const element of inner.elements) if (element) inside(element);
      break;
    case 'ObjectExpression':
      for (const property of inner.properties) ofProperty(call, inner, property, context, into, depth);
      break;
    case 'CallExpression':
      if (
        passesOn.test(call.text(rangeOf(inner.callee)).replace(/\s/g, '')) &&
        inner.arguments.length > 0 &&
        !hasReplacer(inner)
      ) {
        inside(inner.arguments[0] as Node, context);
      }
      break;
  }
}

/** `JSON.stringify(value, replacer)` shows what the replacer lets through. */
function hasReplacer(call: TSESTree.CallExpression): boolean {
  const second = call.arguments[1];
  return (
    second !== undefined &&
    !(second.type === 'Literal' && second.value === null) &&
    !(second.type === 'Identifier' && second.name === 'undefined')
  );
}

function ofProperty(
  call: Call,
  object: TSESTree.ObjectExpression,
  property: TSESTree.ObjectLiteralElement,
  context: Context,
  into: LoggedValue[],
  depth: number,
): void {
  if (property.type === 'SpreadElement') {
    collect(call, property.argument, context.key ? { key: context.key } : {}, into, depth + 1);
    return;
  }
  const name = keyName(property.key, property.computed);
  const key = name === undefined ? context.key : [...(context.key ?? []), name];
  const dropRange =
    context.dropRange && object.properties.length > 1
      ? memberDrop(object.properties, object.properties.indexOf(property))
      : context.dropRange;
  collect(call, property.value, { ...(key && { key }), ...(dropRange && { dropRange }) }, into, depth + 1);
}

function reference(call: Call, node: TSESTree.Identifier | TSESTree.MemberExpression, context: Context): LoggedValue[] {
  const chain = chainOf(node);
  if (!chain) return [];
  const origin = originOf(call, node);
  if (origin === 'hidden') return [];
  return [{ chain: origin ?? chain, range: rangeOf(node), ...context }];
}

/** Names of a variable and the members taken of it; undefined where a computed member hides one. */
function chainOf(node: Node): string[] | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return [inner.name];
  if (inner.type === 'ThisExpression') return ['this'];
  if (inner.type !== 'MemberExpression') return undefined;
  const owner = inner.object.type === 'CallExpression' ? [] : chainOf(inner.object);
  const name = memberName(inner);
  return owner && name !== undefined ? [...owner, name] : undefined;
}

/**
 * Where a constant has its value from, if that is a member of something: `const headers = req.headers`, `const { env } = process`.
 * `hidden` where a call has made it unrecognisable.
 */
function originOf(call: Call, node: Node): string[] | 'hidden' | undefined {
  if (node.type !== 'Identifier') return undefined;
  const variable = call.module.variableOf(node);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  if (definition?.type !== 'Variable' || definition.name.type !== 'Identifier') return undefined;
  if (variable?.references.filter((candidate) => candidate.isWrite()).length !== 1) return undefined;
  const path = patternPath(definition.name);
  if (!path) return undefined;
  const source = unwrap(path.source);
  const made = source.type === 'AwaitExpression' ? source.argument : source;
  if (made.type === 'CallExpression') {
    const callee =
      made.callee.type === 'MemberExpression'
        ? memberName(made.callee)
        : made.callee.type === 'Identifier'
          ? made.callee.name
          : undefined;
    return callee !== undefined && hides.test(callee) ? 'hidden' : undefined;
  }
  if (source.type === 'UnaryExpression' || (source.type === 'BinaryExpression' && source.operator !== '+')) return 'hidden';
  const owner =
    source.type === 'MemberExpression' || (path.keys.length > 0 && source.type === 'Identifier') ? chainOf(source) : undefined;
  return owner && [...owner, ...path.keys];
}

/** What to delete to drop one argument; the whole statement where there is no other. */
function argumentDrop(call: Call, args: readonly Node[], index: number): Range | undefined {
  if (args.length > 1) return memberDrop(args, index);
  const statement = call.node.parent;
  const block = statement?.parent;
  if (statement?.type !== 'ExpressionStatement' || (block?.type !== 'BlockStatement' && block?.type !== 'Program'))
    return undefined;
  const { text } = call.module;
  const lineStart = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', statement.range[1]);
  const alone =
    /^[ \t]*$/.test(text.slice(lineStart, statement.range[0])) &&
    lineEnd >= 0 &&
    /^\s*$/.test(text.slice(statement.range[1], lineEnd));
  return alone ? { start: lineStart, end: lineEnd + 1 } : rangeOf(statement);
}

/** An element of a list with one of the commas beside it. */
function memberDrop(list: readonly Node[], index: number): Range | undefined {
  const own = list[index];
  const before = list[index - 1];
  const after = list[index + 1];
  if (!own) return undefined;
  if (before) return { start: before.range[1], end: own.range[1] };
  return after && { start: own.range[0], end: after.range[0] };
}
