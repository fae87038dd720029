import type { LockFact, ScheduleFact } from '../../../../rules/facts';
import { isLockMethod, isLockName, isLockText, mayLock } from '../locks';
import { enclosingFunction, type Module } from './module';
import { functionName, isFunction, keyName, memberName, type Node, rangeOf, unwrap, walk } from './syntax';

/** Where a module asks for a lock, a lease or to be the leader. */
export function locksOf(module: Module): LockFact[] {
  if (!mayLock(module.text)) return [];
  const facts: LockFact[] = [];
  walk(module.ast, (node) => {
    if (isLock(node)) facts.push({ kind: 'lock', within: functionsAround(node), range: rangeOf(node) });
  });
  return facts;
}

function isLock(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return isLockName(node.name);
    case 'MemberExpression': {
      const object = unwrap(node.object);
      const owner =
        object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? memberName(object) : undefined;
      return owner !== undefined && isLockMethod(owner, memberName(node) ?? '');
    }
    case 'Literal':
      return typeof node.value === 'string' && isLockText(node.value);
    case 'TemplateElement':
      return isLockText(node.value.cooked ?? '');
    case 'Property':
      return keyName(node.key, node.computed) === 'NX' && node.value.type === 'Literal' && node.value.value === true;
    default:
      return false;
  }
}

/** Names of the functions that a node stands in, innermost first. */
export function functionsAround(node: Node): string[] {
  const names: string[] = [];
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    const name = functionName(owner);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Names in the arguments of a call, and of the method that it decorates; and the one function that it comes down to. */
export function namesOfWork(call: Node): Pick<ScheduleFact, 'names' | 'work'> {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return {};
  const names = new Set<string>();
  for (const argument of call.arguments) {
    walk(argument, (node) => {
      if (node.type === 'Identifier') names.add(node.name);
    });
  }
  const decorated = call.parent.type === 'Decorator' ? call.parent.parent : undefined;
  const name = decorated?.type === 'MethodDefinition' ? keyName(decorated.key, decorated.computed) : undefined;
  if (name !== undefined) names.add(name);
  const work = call.arguments.map(nameOfWork).find((one) => one !== undefined);
  return { ...(names.size > 0 && { names: [...names] }), ...(work !== undefined && { work }) };
}

/** `refresh` of `refresh`, `rates.refresh`, `() => refresh()` and `async () => { try { await refresh(); } catch (error) { … } }`. */
function nameOfWork(argument: Node): string | undefined {
  if (argument.type === 'Identifier') return argument.name;
  if (argument.type === 'MemberExpression') return memberName(argument);
  if (!isFunction(argument)) return undefined;
  let at: Node | null | undefined = argument.body;
  while (at?.type === 'BlockStatement' || at?.type === 'TryStatement')
    at = at.type === 'TryStatement' ? at.block : at.body.length === 1 ? at.body[0] : undefined;
  const expression: Node | null | undefined =
    at?.type === 'ExpressionStatement' ? at.expression : at?.type === 'ReturnStatement' ? at.argument : at;
  const called = expression?.type === 'AwaitExpression' ? expression.argument : expression;
  if (called?.type !== 'CallExpression') return undefined;
  const callee = unwrap(called.callee);
  return callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}
