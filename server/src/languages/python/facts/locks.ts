import type { LockFact } from '../../../../../rules/facts';
import { isLockMethod, isLockName, isLockText, mayLock } from '../../locks';
import type { Module } from '../module';
import { ancestor, field, type Node, rangeOf, walk } from '../syntax';

/** Where a module asks for a lock, a lease or to be the leader. */
export function locksOf(module: Module): LockFact[] {
  if (!mayLock(module.file.text)) return [];
  return walk(module.root)
    .filter((node) => isLock(node, module))
    .map((node) => ({ kind: 'lock', within: functionsAround(node, module), range: rangeOf(node) }));
}

function isLock(node: Node, module: Module): boolean {
  const text = (part: Node | undefined) => (part ? module.text(part) : '');
  switch (node.type) {
    case 'identifier':
      return isLockName(text(node));
    case 'attribute':
      return isLockMethod(text(field(node, 'object')), text(field(node, 'attribute')));
    case 'string_content':
      return isLockText(text(node));
    case 'keyword_argument':
      return text(field(node, 'name')) === 'nx' && field(node, 'value')?.type === 'true';
    default:
      return false;
  }
}

function functionsAround(node: Node, module: Module): string[] {
  const names: string[] = [];
  for (let owner = ancestor(node, 'function_definition'); owner; owner = ancestor(owner, 'function_definition')) {
    const name = field(owner, 'name');
    if (name) names.push(module.text(name));
  }
  return names;
}

/** The function that a call decorates, be it in the arguments of the decorator: `@repeat(every(2).minutes)`. */
export function decoratedBy(call: Node): Node | undefined {
  for (let at = call.parent; at && !/_statement$|^(?:block|module|assignment|lambda)$/.test(at.type); at = at.parent)
    if (at.type === 'decorator') return field(at.parent, 'definition');
  return undefined;
}

/** Names in the arguments of a call, and of the function that it decorates. */
export function namesOfWork(call: Node, module: Module): string[] {
  const list = field(call, 'arguments');
  const given = list ? walk(list).filter(({ type }) => type === 'identifier') : [];
  const definition = decoratedBy(call);
  const own = definition && field(definition, 'name');
  return [...new Set([...given, ...(own ? [own] : [])].map((name) => module.text(name)))];
}
