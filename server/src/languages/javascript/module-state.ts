import type { ModuleStateWriteFact, Place } from '../../../../rules/facts';
import type { Module, Variable } from './module';
import type { Resolver } from './resolve';
import { isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

const mutators = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;

/** Changes of module-level variables from within handlers. A variable that is only filled where it is unset is a lazy singleton. */
export function moduleStateOf(module: Module, resolver: Resolver, placeOf: (node: Node) => Place): ModuleStateWriteFact[] {
  const facts: ModuleStateWriteFact[] = [];
  const add = (node: Node, target: Node) => {
    const variable = moduleVariable(module, rootName(target));
    if (!variable || isLazy(node, variable.name) || isReturnedOnceSet(node, variable.name, module)) return;
    const place = placeOf(node);
    const awaited = isAwaited(node, resolver) && { awaited: true };
    if (!awaited && isMemo(node, variable.name, module)) return;
    if (place.scope === 'handler') {
      facts.push({ kind: 'module-state-write', name: variable.name, ...awaited, range: rangeOf(node), place });
    }
  };
  for (const write of module.writes) {
    const target = write.type === 'UpdateExpression' ? write.argument : write.left;
    if (write.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(write.operator)) continue;
    if (target.type === 'Identifier' || isLocalContainer(target, resolver)) add(write, target);
  }
  for (const call of module.calls) {
    const callee = unwrap(call.callee);
    const first = call.arguments[0];
    if (callee.type !== 'MemberExpression') continue;
    const isAssign = memberName(callee) === 'assign' && resolver.api(callee)?.module === 'global';
    const target = isAssign ? first : mutators.test(memberName(callee) ?? '') ? callee : undefined;
    if (target && target.type !== 'SpreadElement' && isLocalContainer(target, resolver)) add(call, target);
  }
  return facts;
}

/** `if (page) return page;` before `page = await render()`: assigned only if unset. */
function isReturnedOnceSet(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  const own = name.replace(/\$/g, '\\$');
  const check = `\\bif\\s*\\(\\s*${own}\\s*(?:!==?\\s*(?:undefined|null)\\s*)?\\)\\s*(?:\\{\\s*)?return\\s+${own}\\b`;
  return new RegExp(check).test(textBefore(node, module));
}

/** `if (fixes[key]) return fixes[key]` before it: what was worked out here once. */
function isMemo(node: Node, name: string, module: Module): boolean {
  const before = textBefore(node, module);
  const own = name.replace(/\$/g, '\\$');
  return new RegExp(`\\bif\\s*\\(\\s*${own}(?:\\[|\\.(?:has|get)\\()[^\\n]*\\)\\s*(?:\\{\\s*)?return\\s+${own}\\b`).test(before);
}

/** What stands before it in its function; empty outside of all. */
function textBefore(node: Node, module: Module): string {
  let fn: Node | undefined = node.parent;
  while (fn && !isFunction(fn)) fn = fn.parent;
  return fn ? module.text.slice(fn.range[0], node.range[0]) : '';
}

/** `cache.set(id, user)`, `cache[id] = user`, where `user` is what a promise gave. */
function isAwaited(node: Node, resolver: Resolver): boolean {
  const stored =
    node.type === 'AssignmentExpression' ? node.right : node.type === 'CallExpression' ? node.arguments.at(-1) : undefined;
  if (!stored) return false;
  if (unwrap(stored).type === 'AwaitExpression') return true;
  return unwrap(resolver.constantOf(stored)?.source ?? stored).type === 'AwaitExpression';
}

function rootName(node: Node): Node {
  let at = node;
  while (at.type === 'MemberExpression') at = unwrap(at.object);
  return at;
}

function moduleVariable(module: Module, identifier: Node): Variable | undefined {
  const variable = module.variableOf(identifier);
  const isOwn = variable?.defs[0]?.type === 'Variable' && (variable.scope.type === 'module' || variable.scope.type === 'global');
  return isOwn ? variable : undefined;
}

/** The variable holds an array, object, Map or Set made in this file. */
function isLocalContainer(member: Node, resolver: Resolver): boolean {
  const made = resolver.definition(rootName(member));
  if (made?.type === 'ArrayExpression' || made?.type === 'ObjectExpression') return true;
  return made?.type === 'NewExpression' && made.callee.type === 'Identifier' && /^(?:Map|Set|Array)$/.test(made.callee.name);
}

/** `if (!client) client = …`, `client = client ?? …`. */
function isLazy(node: Node, name: string): boolean {
  if (node.type === 'AssignmentExpression' && node.right.type === 'LogicalExpression') {
    if (node.right.left.type === 'Identifier' && node.right.left.name === name) return true;
  }
  for (let at: Node | undefined = node.parent; at && !/Function/.test(at.type); at = at.parent) {
    if (at.type !== 'IfStatement') continue;
    const test = unwrap(at.test);
    if (test.type === 'UnaryExpression' && test.operator === '!' && asksForFixedKey(unwrap(test.argument), name)) return true;
    if (test.type === 'UnaryExpression' && test.operator === '!' && rootName(unwrap(test.argument)).type === 'Identifier') {
      if ((rootName(unwrap(test.argument)) as { name?: string }).name === name) return true;
    }
    if (test.type === 'BinaryExpression' && test.left.type === 'Identifier' && test.left.name === name) return true;
  }
  return false;
}

/** `templates.has('mail')`: one of a few things that are each made once. */
function asksForFixedKey(test: Node, name: string): boolean {
  if (test.type !== 'CallExpression' || test.callee.type !== 'MemberExpression' || test.arguments[0]?.type !== 'Literal')
    return false;
  const { object } = test.callee;
  return object.type === 'Identifier' && object.name === name && /^(?:has|get)$/.test(memberName(test.callee) ?? '');
}
