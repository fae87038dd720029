import type { TSESTree } from '@typescript-eslint/types';
import type { Binding, LiteralFact, Place, Value } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import { secretArgument } from './apis/secret-arguments';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import { isOfDevelopers, isPicked, standsIn } from './stand-ins';
import { isFunction, keyName, memberName, type Node, unwrap } from './syntax';

/** How a literal is bound: the name it gets, and the names around that one, outermost first. */
interface Bound {
  readonly binding: Binding;
  readonly name?: string | undefined;
  readonly path?: readonly string[];
  readonly argumentOf?: LiteralFact['argumentOf'];
}

/** Strings of the file that may matter, joined ones as one, each with the name it is bound to. */
export function literalsOf(module: Module, evaluator: Evaluator, placeOf: (node: Node) => Place): LiteralFact[] {
  const facts: LiteralFact[] = [];
  const seen = new Set<Node>();
  const add = (root: Node, text: Value, { binding, name, path, argumentOf }: Bound) => {
    facts.push({
      kind: 'literal',
      text,
      binding,
      ...(name !== undefined && { name }),
      ...(path && path.length > 0 && { path }),
      ...(argumentOf && { argumentOf }),
      ...(standsIn(root, module, evaluator) && { standsIn: true as const }),
      ...(isPicked(root, module) && { picked: true as const }),
      ...(isOfDevelopers(root, module) && { ofDevelopers: true as const }),
      range: text.range,
      place: placeOf(root),
    });
  };
  for (const node of module.strings) {
    const root = joinedRoot(node);
    if (seen.has(root) || isNoValue(root)) continue;
    seen.add(root);
    const value = evaluator.value(root);
    const text = written(value);
    if (text === undefined || text.length < 3) continue;
    const bound = boundTo(root, evaluator);
    if (isLiteralOfInterest(bound.name ?? bound.argumentOf?.secret, text, bound.path)) add(root, value, bound);
  }
  const reported = new Set(facts.map((fact) => fact.range.start));
  // `const p = 'hunter2'; connect({ password: p })`: the constant's own name says nothing.
  for (const reference of module.references) {
    const value = evaluator.value(reference);
    const text = value.kind === 'literal' || value.kind === 'partial' ? written(value) : undefined;
    if (text === undefined || !('usedAt' in value) || reported.has(value.range.start)) continue;
    const bound = boundTo(reference, evaluator);
    if (!isLiteralOfInterest(bound.name, text, bound.path)) continue;
    reported.add(value.range.start);
    add(reference, value, bound);
  }
  return facts;
}

/** The literal text of a value, holes left out. */
function written(value: Value): string | undefined {
  if (value.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  return value.kind === 'partial' ? value.parts.map((part) => part ?? '').join('') : undefined;
}

/** The widest expression that joins a string with others: sums, templates, `[…].join('')`, `'…'.concat()`. */
function joinedRoot(node: Node): Node {
  let root = node;
  for (;;) {
    const parent: Node | undefined = root.parent;
    if (parent?.type === 'BinaryExpression' && parent.operator === '+') root = parent;
    else if (parent?.type === 'TemplateLiteral') root = parent;
    else if (parent?.type === 'ArrayExpression' && isJoin(parent.parent, parent)) root = parent.parent.parent as Node;
    else if (
      parent?.type === 'MemberExpression' &&
      parent.object === root &&
      memberName(parent) === 'concat' &&
      isCallOf(parent)
    ) {
      root = parent.parent as Node;
    } else return root;
  }
}

function isJoin(member: Node | undefined, array: Node): member is TSESTree.MemberExpression {
  return member?.type === 'MemberExpression' && member.object === array && memberName(member) === 'join' && isCallOf(member);
}

function isCallOf(member: Node): boolean {
  return member.parent?.type === 'CallExpression' && member.parent.callee === member;
}

/** Keys, module names, directives, types: text that is no value of the program. */
function isNoValue(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'ImportAttribute':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'TSExternalModuleReference':
    case 'TSLiteralType':
    case 'TSImportType':
    case 'TSModuleDeclaration':
      return true;
    case 'ExpressionStatement':
      return parent.directive !== undefined;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent.key === node && parent.value !== node;
    case 'TSEnumMember':
      return parent.id === node;
    case 'TSPropertySignature':
    case 'TSAbstractPropertyDefinition':
      return true;
    case 'MemberExpression':
      return parent.property === node;
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'require';
    default:
      return false;
  }
}

function boundTo(root: Node, evaluator: Evaluator): Bound {
  let node = root;
  for (let parent: Node | undefined = node.parent; parent; parent = node.parent) {
    switch (parent.type) {
      case 'VariableDeclarator':
        if (parent.id.type === 'ArrayPattern') return elementOf(parent.id, parent.init, root);
        return parent.id.type === 'Identifier' ? { binding: 'variable', name: parent.id.name } : { binding: 'none' };
      case 'AssignmentPattern':
        return defaultOf(parent, evaluator);
      case 'AssignmentExpression':
        return parent.right === node ? assigned(parent, evaluator) : { binding: 'none' };
      case 'PropertyDefinition':
      case 'TSEnumMember':
      case 'Property':
        return member(parent, evaluator);
      case 'JSXAttribute':
        return { binding: 'attribute', name: parent.name.type === 'JSXIdentifier' ? parent.name.name : undefined };
      case 'BinaryExpression':
        return compared(parent, node);
      case 'SwitchCase':
        return parent.test === node ? comparedWith(parent.parent.discriminant) : { binding: 'none' };
      case 'LogicalExpression':
      case 'ConditionalExpression': {
        if (parent.type === 'ConditionalExpression' && parent.test === node) return { binding: 'none' };
        const value = evaluator.value(parent);
        if (value.kind === 'env') return { binding: 'fallback', name: value.name };
        node = parent;
        break;
      }
      case 'CallExpression':
      case 'NewExpression':
        if (isPassedThrough(parent, node)) {
          node = parent;
          break;
        }
        return argument(parent, node, evaluator);
      case 'ArrayExpression':
      case 'AwaitExpression':
      case 'JSXExpressionContainer':
        node = parent;
        break;
      default:
        if (unwrap(parent) === parent) return { binding: 'none' };
        node = parent;
    }
  }
  return { binding: 'none' };
}

/** `const [user, password] = ['app', '…']`. */
function elementOf({ elements }: TSESTree.ArrayPattern, init: Node | null, literal: Node): Bound {
  const index = init?.type === 'ArrayExpression' ? (init.elements as readonly (Node | null)[]).indexOf(literal) : -1;
  const target = elements[index];
  return target?.type === 'Identifier' ? { binding: 'variable', name: target.name } : { binding: 'none' };
}

/** `function connect(password = '…')`, `const { SECRET = '…' } = process.env`. */
function defaultOf(pattern: TSESTree.AssignmentPattern, evaluator: Evaluator): Bound {
  const target = pattern.left;
  if (target.type !== 'Identifier') return { binding: 'none' };
  const value = evaluator.value(target);
  if (value.kind === 'env') return { binding: 'fallback', name: value.name };
  for (let at: Node | undefined = pattern.parent; at; at = at.parent) {
    if (isFunction(at)) return { binding: 'parameter', name: target.name };
    if (at.type === 'VariableDeclarator') return { binding: 'variable', name: target.name };
  }
  return { binding: 'variable', name: target.name };
}

function assigned({ left, operator }: TSESTree.AssignmentExpression, evaluator: Evaluator): Bound {
  const target = unwrap(left);
  if (target.type === 'Identifier') return { binding: 'variable', name: target.name };
  if (target.type !== 'MemberExpression') return { binding: 'none' };
  const read = evaluator.envRead(target);
  if (read) return { binding: operator === '=' ? 'key' : 'fallback', name: read.name };
  const chain = chainOf(target);
  const name = chain.at(-1);
  return { binding: isHeader(name) ? 'header' : 'property', name, path: chain.slice(0, -1) };
}

/** A member of an object literal, class or enum, with the names around it. */
function member(node: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.TSEnumMember, evaluator: Evaluator): Bound {
  const name = nameOf(node, evaluator);
  const path: string[] = [];
  let binding: Binding = isHeader(name) ? 'header' : 'property';
  let at: Node = node.parent;
  for (let parent: Node | undefined = at.parent; parent; parent = at.parent) {
    if (parent.type === 'Property' || parent.type === 'PropertyDefinition') {
      const outer = nameOf(parent, evaluator);
      if (outer !== undefined) path.unshift(outer);
      at = parent.parent;
      continue;
    }
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') path.unshift(parent.id.name);
    else if (parent.type === 'AssignmentExpression') path.unshift(...chainOf(parent.left));
    else if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
      const isArgument = parent.callee !== at;
      if (isArgument && binding === 'property') binding = 'argument';
      if (isArgument) path.unshift(...sampleOf(parent));
    } else if (parent.type === 'ClassDeclaration' || parent.type === 'TSEnumDeclaration') {
      if (parent.id) path.unshift(parent.id.name);
    } else if (parent.type === 'ArrayExpression' || unwrap(parent) !== parent) {
      at = parent;
      continue;
    }
    break;
  }
  return { binding, name, path };
}

/** `Joi.object(…).example({ … })`: what a schema is shown with. */
function sampleOf({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string[] {
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  return method !== undefined && /^examples?$/.test(method) ? [method] : [];
}

function nameOf(
  node: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.TSEnumMember,
  evaluator: Evaluator,
): string | undefined {
  if (node.type === 'TSEnumMember') return keyName(node.id, false);
  if (!node.computed) return keyName(node.key, false);
  const value = evaluator.value(node.key);
  return value.kind === 'literal' ? String(value.value) : undefined;
}

function compared(node: TSESTree.BinaryExpression, literal: Node): Bound {
  if (!/^[!=]==?$/.test(node.operator)) return { binding: 'none' };
  return comparedWith(node.left === literal ? node.right : node.left);
}

function comparedWith(other: Node): Bound {
  const chain = askedOf(unwrap(other)) ?? chainOf(other);
  const name = chain.at(-1);
  return { binding: 'comparison', name, path: chain.slice(0, -1) };
}

/** `req.get('x-api-key')`, `request.headers.get('authorization')`: named as the member that it stands for. */
function askedOf(call: Node): string[] | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const name = call.arguments[0] && keyName(call.arguments[0], true);
  const isGetter = /^(?:get|header|getHeader)$/.test(memberName(call.callee) ?? '');
  return isGetter && name !== undefined ? [...chainOf(call.callee.object), name] : undefined;
}

/** `Buffer.from('…', 'hex')`, `new TextEncoder().encode('…')`: the same text in another form. */
function isPassedThrough(
  { callee, arguments: [first] }: TSESTree.CallExpression | TSESTree.NewExpression,
  literal: Node,
): boolean {
  if (first !== literal || callee.type !== 'MemberExpression') return false;
  const method = memberName(callee);
  const { object } = callee;
  if (method === 'from') return object.type === 'Identifier' && object.name === 'Buffer';
  return (
    method === 'encode' &&
    object.type === 'NewExpression' &&
    object.callee.type === 'Identifier' &&
    object.callee.name === 'TextEncoder'
  );
}

/** `headers.set('Authorization', '…')`, `app.set('secret', '…')`: the argument before names it. */
function argument(call: TSESTree.CallExpression | TSESTree.NewExpression, literal: Node, evaluator: Evaluator): Bound {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const first = call.arguments[0];
  if (
    method !== undefined &&
    /^(?:set|setHeader|setRequestHeader|append|header|headers|put|setItem|define)$/.test(method) &&
    first &&
    call.arguments[1] === literal
  ) {
    const name = keyName(first, true);
    if (name !== undefined) return { binding: isHeader(name) || /header/i.test(method) ? 'header' : 'argument', name };
  }
  const last = method ?? (callee.type === 'Identifier' ? callee.name : undefined);
  // `env("PUBLIC_URL", "…")`, `__env__("PUBLIC_URL", false, "…")`: a function of the app's own that reads the environment, as its name says.
  const variable = first && first !== literal ? keyName(first, true) : undefined;
  if (
    variable !== undefined &&
    /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(variable) &&
    /env/i.test(callee.type === 'MemberExpression' ? chainOf(callee).join('.') : (last ?? ''))
  ) {
    return { binding: 'fallback', name: variable };
  }
  const position = (call.arguments as readonly Node[]).indexOf(literal);
  if (last === undefined || position < 0) return { binding: 'argument' };
  const secret = secretArgument(evaluator.resolver.api(call.callee), position);
  return { binding: 'argument', argumentOf: { callee: last, position, ...(secret && { secret }) } };
}

function isHeader(name: string | undefined): boolean {
  return name !== undefined && /^(?:proxy-)?authorization$/i.test(name);
}

/** The words of a name or member chain, outermost first; computed members that are no literals are left out. */
function chainOf(node: Node): string[] {
  const words: string[] = [];
  let at: Node = unwrap(node);
  while (at.type === 'MemberExpression') {
    const name = memberName(at);
    if (name !== undefined) words.unshift(name);
    at = unwrap(at.object);
  }
  if (at.type === 'Identifier') words.unshift(at.name);
  return words;
}
