import type { Call } from './api-table';
import { type FunctionNode, isFunction, type Node, rangeOf, walk } from './syntax';

/** Caches that live in the process. */
const memory =
  /\bnew (?:NodeCache|LRU\w*|QuickLRU|TTLCache|InMemory\w*)\s*[(<]|['"](?:memory-cache|lru-cache|node-cache|quick-lru)['"]|\b[cC]ache\w*(?:: [\w<>, ]+)? = new (?:Weak)?Map\b/;
/** Calls that change nothing outside the process. */
const harmless = /^(?:this\.)?(?:console|logger|log)\.\w+$|^(?:Date|Math|Promise|JSON|Object)\.\w+$|^(?:log|debug)$/;

/** Whether all that a scheduled function does is to empty or fill the cache in this file's memory, which no other process could do. */
export function tendsOwnCache(fn: FunctionNode | undefined, job: Call): boolean {
  if (!fn?.body) return false;
  const callees: string[] = [];
  walk(fn, (inner) => {
    if (inner.type === 'CallExpression') callees.push(job.text(rangeOf(inner.callee)).replace(/[?!]/g, ''));
  });
  if (tidiesOwnCollection(callees, job.module.text)) return true;
  if (!memory.test(job.module.text)) return false;
  const isOfCache = (callee: string) => /cache/i.test(callee);
  return callees.some(isOfCache) && callees.every((callee) => isOfCache(callee) || harmless.test(callee));
}

/** `this.circuits.delete(name)` of `circuits = new Map()`, with questions to the object and its log beside: old entries of one process. */
function tidiesOwnCollection(callees: readonly string[], text: string): boolean {
  const isOwn = (callee: string) => {
    const name = /^this\.#?(\w+)\.\w+$/.exec(callee)?.[1];
    return name !== undefined && new RegExp(`[\\s#]${name}\\b[^=;(){}]*= new (?:Map|Set)\\b`).test(text);
  };
  const isHarmless = (callee: string) =>
    isOwn(callee) || harmless.test(callee) || /^this\.#?(?:(?:is|has)[A-Z]\w*|\w*[lL]og\w*\.\w+)$/.test(callee);
  return callees.some((callee) => isOwn(callee) && /\.(?:delete|clear)$/.test(callee)) && callees.every(isHarmless);
}

/** The method that a decorator stands on. */
export function decoratedMethod(decorator: Node): FunctionNode | undefined {
  const owner = decorator.parent?.type === 'Decorator' ? decorator.parent.parent : undefined;
  return owner?.type === 'MethodDefinition' && isFunction(owner.value) ? owner.value : undefined;
}
