import type { Call } from './api-table';
import { type FunctionNode, isFunction, type Node, rangeOf, walk } from './syntax';

/** Caches that live in the process. */
const memory =
  /\bnew (?:NodeCache|LRU\w*|QuickLRU|TTLCache|InMemory\w*)\s*[(<]|['"](?:memory-cache|lru-cache|node-cache|quick-lru)['"]|\b[cC]ache\w*(?:: [\w<>, ]+)? = new (?:Weak)?Map\b/;
/** Calls that change nothing outside the process. */
const harmless = /^(?:this\.)?(?:console|logger|log)\.\w+$|^(?:Date|Math|Promise|JSON|Object)\.\w+$|^(?:log|debug)$/;

/** Whether all that a scheduled function does is to empty or fill the cache in this file's memory, which no other process could do. */
export function tendsOwnCache(fn: FunctionNode | undefined, job: Call): boolean {
  if (!fn?.body || !memory.test(job.module.text)) return false;
  const callees: string[] = [];
  walk(fn, (inner) => {
    if (inner.type === 'CallExpression') callees.push(job.text(rangeOf(inner.callee)).replace(/[?!]/g, ''));
  });
  const isOfCache = (callee: string) => /cache/i.test(callee);
  return callees.some(isOfCache) && callees.every((callee) => isOfCache(callee) || harmless.test(callee));
}

/** The method that a decorator stands on. */
export function decoratedMethod(decorator: Node): FunctionNode | undefined {
  const owner = decorator.parent?.type === 'Decorator' ? decorator.parent.parent : undefined;
  return owner?.type === 'MethodDefinition' && isFunction(owner.value) ? owner.value : undefined;
}
