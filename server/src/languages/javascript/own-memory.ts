import type { MemoryRenewalFact } from '../../../../rules/facts';
import { nodesIn } from './function-body';
import type { Module } from './module';
import { moduleVariable } from './module-state';
import { type FunctionNode, functionName, memberName, type Node, rangeOf, unwrap } from './syntax';

/** What stands behind names of a file. */
interface Definitions {
  functionOf(node: Node): FunctionNode | undefined;
  definition(node: Node): Node | undefined;
}

/** Names of functions that ask for something, and of those that change something outside of the process. */
export const asks =
  /^(?:get|fetch|load|read|list|find|describe|query|select|resolve|compute|calculate|generate|build|parse|create|refresh|current|download)|s$/i;
export const changes =
  /^(?:run|do|charge|post|push|handle|execute|perform|trigger|start|retry|bill|e?mail|rotate|archive|back|flush|reset|migrate|seed|close|check)|delete|remove|insert|update|write|save|send|publish|notify|clean|purge|expire|process|sync|import|export|enqueue|dispatch|upsert|persist|alert|remind|cancel/i;

/** Calls that change nothing outside of what the process holds. */
export const plain =
  /^(?:console|log|[lL]ogger|Math|JSON|Object|Array|Number|String|Date|Promise|path|colors|chalk)\b|(?:^|\.)(?:push|unshift|set|clear|map|filter|forEach|reduce|sort|slice|concat|join|split|match|includes|has|some|every|flatMap|entries|keys|values|from|toString|toArray|then|catch|finally|json|text|exit|reject|plus|minus|times|dividedBy|debug|info|warn|error|(?:debug|perf)?[lL]og(?:Error|Debug|Info|Warning)?)$/;

/** Indexes for searching that are made in memory of what they are given. */
const searchIndex = /^(?:lunr|elasticlunr|MiniSearch|Fuse)$/;

/**
 * Whether a function, with the functions of its file that it calls, puts what it asked for into variables of the module or of all modules,
 * into its object or the app, or takes old entries out of a collection that it holds, and does nothing beside. Each process has to, for the
 * answers that it gives: `pool.stats((_, stats) => { held = stats; })`, `global.rates = await fetchRates()`, `this.jobs.delete(id)`.
 */
export function renewsOwnMemory(fn: FunctionNode, module: Module, definitions: Definitions): boolean {
  const seen = new Set<FunctionNode>();
  let isKept = false;
  const text = (node: Node) => module.text.slice(...node.range);
  const isOwnCollection = (node: Node) => {
    const made = definitions.definition(node);
    return made?.type === 'NewExpression' && /^(?:Map|Set)$/.test(text(made.callee));
  };
  const isFine = (one: FunctionNode): boolean => {
    if (seen.has(one)) return true;
    seen.add(one);
    if (seen.size > 20) return false;
    const nodes = nodesOutsideIndexes(one, text);
    isKept ||= nodes.some((node) => isOwnWrite(node, module));
    return nodes.every((node) => {
      if (node.type === 'TaggedTemplateExpression' || changesRows(node)) return false;
      if (node.type !== 'CallExpression') return true;
      const callee = unwrap(node.callee);
      if (callee.type === 'MemberExpression' && isOwnCollection(callee.object)) {
        isKept ||= memberName(callee) === 'delete';
        return true;
      }
      const path = text(callee);
      if (plain.test(path)) return true;
      const called = definitions.functionOf(callee);
      if (called) return isFine(called);
      const name = path.split('.').at(-1) ?? '';
      return (asks.test(name) || isUsed(node)) && !changes.test(name);
    });
  };
  return isFine(fn) && isKept;
}

/** Named functions at the top of a module, or in what stands there, of which all the work is that. */
export function memoryRenewalsOf(
  module: Module,
  resolver: { localFunction(node: Node): FunctionNode | undefined; definition(node: Node): Node | undefined },
): MemoryRenewalFact[] {
  if (!module.writes.some((write) => isOwnWrite(write, module))) return [];
  const definitions: Definitions = {
    functionOf: (node) => resolver.localFunction(node),
    definition: (node) => resolver.definition(node),
  };
  return module.functions.flatMap((fn) => {
    const name = functionName(fn);
    if (name === undefined || !renewsOwnMemory(fn, module, definitions)) return [];
    return [{ kind: 'memory-renewal', name, range: rangeOf(fn) } as const];
  });
}

/** A value, and not only a flag or the time, is put into a variable of the module, a global, the app or the object itself. */
function isOwnWrite(node: Node, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.right.type === 'Literal') return false;
  if (/^(?:new Date\b|Date\.now\()/.test(module.text.slice(...node.right.range))) return false;
  const { left } = node;
  if (left.type === 'Identifier') return moduleVariable(module, left) !== undefined;
  if (left.type !== 'MemberExpression') return false;
  const object = unwrap(left.object);
  if (object.type === 'ThisExpression') return true;
  if (object.type !== 'Identifier') return false;
  return module.isGlobal(object, 'global') || module.isGlobal(object, 'globalThis') || object.name === 'app';
}

/** Whether something is done with what a call gives. */
function isUsed(call: Node): boolean {
  const outer = call.parent?.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  return outer !== undefined && outer.type !== 'ExpressionStatement';
}

export function changesRows(node: Node): boolean {
  const text = node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? node.value.raw : undefined;
  return typeof text === 'string' && /^\s*(?:insert into|update \w+ set|delete from|truncate)\s/i.test(text);
}

function nodesOutsideIndexes(fn: FunctionNode, text: (node: Node) => string): readonly Node[] {
  const nodes = nodesIn(fn);
  const indexes = nodes.filter(
    (node) => /^(?:Call|New)Expression$/.test(node.type) && 'callee' in node && searchIndex.test(text(node.callee as Node)),
  );
  if (indexes.length === 0) return nodes;
  return nodes.filter((node) => !indexes.some(({ range }) => node.range[0] >= range[0] && node.range[1] <= range[1]));
}
