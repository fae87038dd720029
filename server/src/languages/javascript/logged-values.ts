import type { TSESTree } from '@typescript-eslint/types';
import type { LoggedValue } from '../../../../rules/facts';
import { hidesValue } from '../log-text';
import type { Call } from './api-table';
import { isEnvObject } from './evaluate';
import { argumentDrop, type Drop, holeDrop, operandDrop, operandsOf } from './log-drops';
import { patternPath, type Variable } from './module';
import { memberRemoval } from './removals';
import { isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/** Calls that write a value as it is. */
const passesOn =
  /^(?:JSON\.stringify|String|util\.(?:inspect|format)|inspect|format|structuredClone|Object\.(?:entries|values|assign|fromEntries))$/;

interface Context {
  readonly key?: readonly string[];
  readonly drop?: Drop;
}

/** The variables and members that a call writes to the log, from the argument at `first` on. */
export function loggedValues(call: Call, first = 0): LoggedValue[] {
  const values: LoggedValue[] = [];
  const args = call.node.arguments;
  args.forEach((argument, index) => {
    if (index >= first) collect(call, argument, { drop: argumentDrop(call, index) }, values, 0);
  });
  return values;
}

function collect(call: Call, node: Node, context: Context, into: LoggedValue[], depth: number): void {
  if (depth > 8) return;
  const inner = unwrap(node);
  const keyed: Context = context.key ? { key: context.key } : {};
  const inside = (next: Node, changed: Context = keyed) => collect(call, next, changed, into, depth + 1);
  switch (inner.type) {
    case 'Identifier':
    case 'MemberExpression':
      into.push(...reference(call, inner, context));
      break;
    case 'TemplateLiteral':
      inner.expressions.forEach((expression, index) => {
        inside(expression, { ...keyed, drop: holeDrop(call, inner, index, context.drop) });
      });
      break;
    case 'BinaryExpression':
      if (inner.operator === '+') {
        const operands = operandsOf(inner);
        operands.forEach((operand, index) => {
          inside(operand, { ...keyed, drop: operandDrop(call, operands, index, context.drop) });
        });
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
  const range = object.properties.length > 1 ? memberRemoval(object.properties, object.properties.indexOf(property)) : undefined;
  const drop = range ? [range] : context.drop;
  collect(call, property.value, { ...(key && { key }), drop }, into, depth + 1);
}

function reference(call: Call, node: TSESTree.Identifier | TSESTree.MemberExpression, context: Context): LoggedValue[] {
  const chain = isEnvObject(call.apiOf(node)) ? ['process', 'env'] : chainOf(node);
  if (!chain) return [];
  const variable = node.type === 'Identifier' ? call.module.variableOf(node) : undefined;
  const origin = variable && originOf(variable);
  if (origin === 'hidden') return [];
  const members = variable ? membersOf(variable) : [];
  const { key, drop } = context;
  return [
    {
      chain: origin ?? chain,
      ...(origin && variable && { name: variable.name }),
      range: rangeOf(node),
      ...(key && { key }),
      ...(drop && { drop }),
      ...(members.length > 0 && { members }),
    },
  ];
}

/** What every text has; the old methods that wrote HTML (`sub`, `link`) are names of claims and fields first. */
const html = /^(?:anchor|big|blink|bold|fixed|fontcolor|fontsize|italics|link|small|strike|sub|sup)$/;
const textMembers = new Set(Object.getOwnPropertyNames(String.prototype).filter((name) => !html.test(name)));

/** Members read of a variable that no text has. */
function membersOf(variable: Variable): string[] {
  const names = variable.references.flatMap(({ identifier }) => {
    let node: Node = identifier;
    while (node.parent?.type === 'TSNonNullExpression' || node.parent?.type === 'TSAsExpression') node = node.parent;
    const parent = node.parent;
    if (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'ObjectPattern') {
      return parent.id.properties.flatMap((property) =>
        property.type === 'Property' ? (keyName(property.key, property.computed) ?? []) : [],
      );
    }
    if (parent?.type !== 'MemberExpression' || parent.object !== node) return [];
    const name = memberName(parent);
    return name === undefined || textMembers.has(name) || /^\d+$/.test(name) ? [] : [name];
  });
  return [...new Set(names)];
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

/** Methods that give the words of a text one after the other. */
const stepsThrough = /^(?:next|peek|advance|consume|lex|tokenize|shift|pop|current|lookahead|nextToken|peekToken)$/;
const iterates = /^(?:forEach|map|flatMap|filter|find|findIndex|findLast|some|every|each)$/;

/**
 * Where a constant has its value from, if that is a member of something: `const headers = req.headers`, `const { env } = process`. What is
 * called a token may be a word of a text or list that is gone through: `for (const token of tokens)`, `const token = lexer.next()`. `hidden` where a call has made it unrecognisable.
 */
function originOf(variable: Variable): string[] | 'hidden' | undefined {
  const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
  if (definition?.name.type !== 'Identifier') return undefined;
  const isWord = /token$/i.test(variable.name);
  const through = isWord ? iteratedBy(definition.name) : undefined;
  if (through) return [...(chainOf(through) ?? []), '[]'];
  if (definition.type !== 'Variable') return undefined;
  if (variable.references.filter((candidate) => candidate.isWrite()).length !== 1) return undefined;
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
    // `const body = await c.req.json()`
    if (callee === 'json' && made.callee.type === 'MemberExpression' && path.keys.length === 0) {
      const owner = chainOf(made.callee.object);
      if (/^req(?:uest)?$/.test(owner?.at(-1) ?? '')) return [...(owner ?? []), 'json'];
    }
    if (isWord && callee !== undefined && stepsThrough.test(callee) && made.arguments.length === 0) return [callee, '[]'];
    return callee !== undefined && hidesValue.test(callee) ? 'hidden' : undefined;
  }
  if (source.type === 'UnaryExpression' || (source.type === 'BinaryExpression' && source.operator !== '+')) return 'hidden';
  const owner =
    source.type === 'MemberExpression' || (path.keys.length > 0 && source.type === 'Identifier') ? chainOf(source) : undefined;
  return owner && [...owner, ...path.keys];
}

/** What a loop or an iterating method goes through, where the name stands for one element of it. */
function iteratedBy(name: TSESTree.Identifier): Node | undefined {
  const parent = name.parent;
  if (parent?.type === 'VariableDeclarator') {
    const loop = parent.parent.parent;
    return loop?.type === 'ForOfStatement' && loop.left === parent.parent ? loop.right : undefined;
  }
  if (!isFunction(parent) || parent.params[0] !== name) return undefined;
  const call = parent.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== parent || call.callee.type !== 'MemberExpression')
    return undefined;
  return iterates.test(memberName(call.callee) ?? '') ? call.callee.object : undefined;
}
