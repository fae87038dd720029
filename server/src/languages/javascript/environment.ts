import type { EnvReadAllFact, EnvReadFact, EnvWriteFact, Place, Range, Value } from '../../../../rules/facts';
import { assignedFallback, assignedToMember } from './assigned-fallbacks';
import { type Evaluator, isEnvObject } from './evaluate';
import type { Module } from './module';
import type { Resolver } from './resolve';
import { isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/** Reads of the environment, of one variable with its fallback and of all of it at once; and what is written to it. */
export function environmentOf(
  module: Module,
  resolver: Resolver,
  evaluator: Evaluator,
  placeOf: (node: Node) => Place,
): (EnvReadFact | EnvReadAllFact | EnvWriteFact)[] {
  const facts: (EnvReadFact | EnvReadAllFact | EnvWriteFact)[] = [];
  for (const node of [...module.members.filter(mayRead), ...module.calls.filter(mayRead)]) {
    const read = evaluator.envRead(node);
    if (!read) {
      if (node.type === 'MemberExpression' && isEnvObject(resolver.api(node)) && isPassedOn(node)) {
        facts.push({ kind: 'env-read-all', range: rangeOf(node), place: placeOf(node) });
      }
      continue;
    }
    if (isAssigned(node)) {
      facts.push({ kind: 'env-write', name: read.name, range: rangeOf(node), place: placeOf(node) });
      continue;
    }
    if (isDeleted(node)) continue;
    const whole = withFallback(node, evaluator, module.text);
    const value = evaluator.value(whole.node);
    const given = givenWhereUnset(node);
    const own = value.kind === 'env' && value.name === read.name ? value.fallback : undefined;
    // `?? ''` gives nothing yet.
    const assigned =
      !own || (own.kind === 'literal' && own.value === '') ? assignedFallback(whole.node, evaluator, module.text) : undefined;
    const later =
      assigned ??
      laterFallback(whole.node, evaluator, module.text) ??
      (own ? undefined : fallbackOfUse(keptIn(whole.node), read.name, module, evaluator));
    const tail = assigned?.tail ?? whole.tail ?? later?.tail;
    const fallback = (given && evaluator.value(given)) ?? assigned?.value ?? own ?? later?.value;
    facts.push({
      kind: 'env-read',
      name: read.name,
      range: rangeOf(whole.node),
      nameRange: innerRange(read.nameNode),
      ...(fallback && { fallback }),
      ...(fallback && tail && { fallbackTail: tail }),
      ...(isOffered(whole.node) && { prompts: true }),
      ...(given && { sets: true }),
      ...(((isAsserted(node) && !isTestedLater(node, module)) || isAssertedLater(keptIn(node), module)) && { asserted: true }),
      place: placeOf(node),
    });
  }
  for (const pattern of module.objectPatterns) {
    const source = patternSource(pattern);
    if (!source || !isEnvObject(resolver.api(source))) continue;
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') {
        facts.push({ kind: 'env-read-all', range: rangeOf(property), place: placeOf(pattern) });
        continue;
      }
      const name = keyName(property.key, property.computed);
      if (name === undefined) continue;
      const { value } = property;
      const later = assignedToMember(pattern, value, evaluator, module.text) ?? fallbackOfUse(value, name, module, evaluator);
      const fallback = value.type === 'AssignmentPattern' ? evaluator.value(value.right) : later?.value;
      const tail = value.type === 'AssignmentPattern' ? { start: value.left.range[1], end: value.range[1] } : later?.tail;
      facts.push({
        kind: 'env-read',
        name,
        range: rangeOf(property),
        nameRange: innerRange(property.key),
        ...(fallback && { fallback }),
        ...(tail && { fallbackTail: tail }),
        ...(isAssertedLater(value, module) && { asserted: true }),
        place: placeOf(pattern),
      });
    }
  }
  return facts;
}

/** `{ type: 'password', message: 'Password', initial: HERE }` */
function isOffered(node: Node): boolean {
  const property = node.parent;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return false;
  const keys = property.parent.properties.map((member) =>
    member.type === 'Property' ? keyName(member.key, member.computed) : undefined,
  );
  const key = keyName(property.key, property.computed);
  return (key === 'initial' || key === 'default') && keys.includes('message') && (keys.includes('type') || keys.includes('name'));
}

/** By its shape alone: most members and calls of a program are nothing of the kind. */
function mayRead(node: Node): boolean {
  if (node.type === 'CallExpression') return node.callee.type === 'MemberExpression' && memberName(node.callee) === 'get';
  if (node.type !== 'MemberExpression') return false;
  const object = unwrap(node.object);
  if (memberName(node) === 'env' || object.type === 'Identifier') return true;
  return object.type === 'MemberExpression' && memberName(object) === 'env';
}

/** The name itself, quotes apart. */
function innerRange(node: Node): Range {
  const quoted = node.type === 'Literal' || node.type === 'TemplateLiteral';
  return quoted ? { start: node.range[0] + 1, end: node.range[1] - 1 } : rangeOf(node);
}

/** What destructuring `const { A } = process.env` and `function f({ A } = process.env)` read from. */
function patternSource(pattern: Node): Node | undefined {
  const { parent } = pattern;
  if (parent?.type === 'VariableDeclarator') return parent.init ?? undefined;
  if (parent?.type === 'AssignmentExpression' || parent?.type === 'AssignmentPattern')
    return parent.left === pattern ? parent.right : undefined;
  return undefined;
}

/** Climbs from a read to the widest expression that is still that read: conversions around it, then `|| fallback`, again and again. */
function withFallback(read: Node, evaluator: Evaluator, text: string): { node: Node; tail?: Range } {
  const name = (evaluator.value(read) as { name?: string }).name;
  let node = read;
  let tail: Range | undefined;
  for (let parent: Node | undefined = node.parent; parent; parent = parent.parent) {
    const isWrapper =
      unwrap(parent) !== parent ||
      parent.type === 'UnaryExpression' ||
      parent.type === 'CallExpression' ||
      parent.type === 'MemberExpression';
    if (parent.type === 'LogicalExpression' && parent.left === innerOf(parent.left, node)) {
      const value = evaluator.value(parent);
      if (value.kind !== 'env' || value.name !== name) break;
      node = parent;
      tail = { start: afterParentheses(text, parent.left.range[1]), end: parent.range[1] };
    } else if (parent.type === 'ConditionalExpression' && parent.test !== node) {
      const value = evaluator.value(parent);
      if (value.kind !== 'env' || value.name !== name) break;
      node = parent;
      tail = undefined;
    } else if (isWrapper && !isFunction(parent)) {
      const value = evaluator.value(parent);
      if (parent.type !== 'MemberExpression' && (value.kind !== 'env' || value.name !== name)) break;
    } else break;
  }
  return { node, ...(tail && { tail }) };
}

/** Parentheses around an expression are no part of its node. */
function afterParentheses(text: string, offset: number): number {
  return offset + (/^(?:\s*\))*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}

/** `options.port || process.env.PORT || 3000`: the read stands between what comes before it and the fallback. */
function laterFallback(read: Node, evaluator: Evaluator, text: string): { value: Value; tail: Range } | undefined {
  const either = read.parent;
  const whole = either?.parent;
  if (either?.type !== 'LogicalExpression' || either.operator === '&&' || either.right !== read) return undefined;
  if (whole?.type !== 'LogicalExpression' || whole.operator === '&&' || whole.left !== either) return undefined;
  const value = evaluator.value(whole.right);
  if (value.kind !== 'literal' && value.kind !== 'partial') return undefined;
  return { value, tail: { start: afterParentheses(text, either.range[1]), end: whole.range[1] } };
}

/** `const { KEY } = process.env; sign(KEY ?? 'x')`: what a use of the constant falls back to. */
function fallbackOfUse(
  constant: Node | undefined,
  name: string,
  module: Module,
  evaluator: Evaluator,
): { value: Value; tail?: Range } | undefined {
  const variable = constant?.type === 'Identifier' ? module.variableOf(constant) : undefined;
  for (const { identifier } of variable?.references.filter((reference) => !reference.isWrite()) ?? []) {
    const whole = withFallback(identifier, evaluator, module.text);
    const value = whole.node === identifier ? undefined : evaluator.value(whole.node);
    if (value?.kind !== 'env' || value.name !== name || !whole.tail) continue;
    if (value.fallback?.kind === 'literal' || value.fallback?.kind === 'partial')
      return { value: value.fallback, tail: whole.tail };
  }
  return undefined;
}

function innerOf(left: Node, node: Node): Node | undefined {
  return left.range[0] <= node.range[0] && node.range[1] <= left.range[1] ? left : undefined;
}

function isAssigned(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=';
}

function isDeleted({ parent }: Node): boolean {
  return parent?.type === 'UnaryExpression' && parent.operator === 'delete';
}

/** What `process.env.NAME ||= '…'` gives the variable where the environment sets nothing. */
function givenWhereUnset(node: Node): Node | undefined {
  const { parent } = node;
  const isGiven = parent?.type === 'AssignmentExpression' && /^(?:\|\||\?\?)=$/.test(parent.operator) && parent.left === node;
  return isGiven ? parent.right : undefined;
}

/** The variable that a read is kept in: `const key = process.env.KEY`. */
function keptIn({ parent }: Node): Node | undefined {
  return parent?.type === 'VariableDeclarator' ? parent.id : undefined;
}

/** `const { KEY } = process.env; sign(KEY!)`: wherever the constant is used, it is asserted to be there. Others may check one that is exported. */
function isAssertedLater(constant: Node | undefined, module: Module): boolean {
  const declaration = constant && module.variableOf(constant)?.defs[0]?.parent;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return false;
  if (!constant || declaration.parent.type === 'ExportNamedDeclaration') return false;
  const uses = module.variableOf(constant)?.references.filter((reference) => !reference.isWrite()) ?? [];
  return uses.length > 0 && uses.every(({ identifier }) => isAsserted(identifier));
}

function isAsserted({ parent }: Node): boolean {
  if (parent?.type === 'TSNonNullExpression') return true;
  if (parent?.type !== 'TSAsExpression' && parent?.type !== 'TSTypeAssertion') return false;
  const { type } = parent.typeAnnotation;
  // `as unknown as string` asserts in two steps.
  return type === 'TSStringKeyword' || (/^TS(?:Unknown|Any)Keyword$/.test(type) && isAsserted(parent));
}

/** `const key = process.env.KEY!; if (!key) throw …` */
function isTestedLater(node: Node, module: Module): boolean {
  let at: Node | undefined = node.parent;
  while (at && unwrap(at) !== at) at = at.parent;
  if (at?.type !== 'VariableDeclarator' || at.id.type !== 'Identifier') return false;
  return module.variableOf(at.id)?.references.some(({ identifier }) => isTest(identifier)) ?? false;
}

function isTest(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') return parent.test === node;
  if (parent?.type === 'LogicalExpression') return parent.left === node || isTest(parent);
  if (parent?.type === 'UnaryExpression') return parent.operator === '!' || parent.operator === 'typeof';
  if (parent?.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
  const callee = parent?.type === 'CallExpression' ? parent.callee : undefined;
  const name = callee?.type === 'MemberExpression' ? memberName(callee) : callee?.type === 'Identifier' ? callee.name : undefined;
  return /^(?:assert\w*|ok|invariant|require[A-Z]\w*|check\w*|ensure\w*|parse|safeParse)$/.test(name ?? '');
}

/** `process.env` itself, not a member of it: spread, passed, stored or indexed by something computed. */
function isPassedOn(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression')
    return parent.object === node && parent.computed && keyName(parent.property, true) === undefined;
  if (parent?.type === 'VariableDeclarator') return parent.id.type !== 'ObjectPattern';
  if (parent?.type === 'AssignmentPattern') return parent.left.type !== 'ObjectPattern';
  return true;
}
