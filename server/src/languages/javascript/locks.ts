import type { LockFact, ScheduleFact } from '../../../../rules/facts';
import { isLockMethod, isLockName, isLockText, mayLock } from '../locks';
import { enclosingFunction, type Module } from './module';
import { functionName, keyName, memberName, type Node, rangeOf, unwrap, walk } from './syntax';

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

/** Names in the arguments of a call, and of the method that it decorates. */
export function namesOfWork(call: Node): Pick<ScheduleFact, 'names'> {
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
  return names.size > 0 ? { names: [...names] } : {};
}
