import type { ModuleStateWriteFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

const mutators = /^(?:append|extend|insert|remove|pop|popitem|clear|update|setdefault|add|discard|appendleft|popleft)$/;

/** A module-level collection or counter is changed inside a handler. */
export function moduleStateAt(node: Node, module: Module): ModuleStateWriteFact[] {
  const target = targetOf(node, module);
  if (!target || module.place(node).scope !== 'handler') return [];
  const name = module.text(target.name);
  const scopes = module.scopes;
  const definitions = scopes.lookup(name, target.name);
  const own = scopes.module.definitions.get(name);
  if (!own || definitions !== own) return [];
  const first = own.find((definition) => definition.kind === 'value' && definition.node.parent?.parent?.parent === module.root);
  if (first?.kind !== 'value' || !holdsState(first.value, module, target.rebinds)) return [];
  if (target.rebinds && isLazy(node, name, module)) return [];
  return [{ kind: 'module-state-write', name, range: rangeOf(node), place: module.place(node) }];
}

function targetOf(node: Node, module: Module): { name: Node; rebinds: boolean } | undefined {
  if (node.type === 'assignment' || node.type === 'augmented_assignment') {
    const left = field(node, 'left');
    if (left?.type === 'identifier') return { name: left, rebinds: true };
    const value = left?.type === 'subscript' ? field(left, 'value') : undefined;
    return value?.type === 'identifier' ? { name: value, rebinds: false } : undefined;
  }
  if (node.type === 'delete_statement') {
    const value = node.children[0]?.type === 'subscript' ? field(node.children[0], 'value') : undefined;
    return value?.type === 'identifier' ? { name: value, rebinds: false } : undefined;
  }
  const callee = node.type === 'call' ? field(node, 'function') : undefined;
  const object = callee?.type === 'attribute' ? field(callee, 'object') : undefined;
  if (!callee || object?.type !== 'identifier' || !mutators.test(module.text(field(callee, 'attribute') as Node)))
    return undefined;
  return { name: object, rebinds: false };
}

const collections = /^(?:dict|list|set|collections\.(?:defaultdict|OrderedDict|deque|Counter))\(\)$/;

function holdsState(value: Node, module: Module, rebinds: boolean): boolean {
  if (/^(?:dictionary|list|set|list_comprehension|dictionary_comprehension)$/.test(value.type)) return true;
  if (rebinds && /^(?:integer|float|string|true|false|none)$/.test(value.type)) return true;
  return collections.test(module.name(value) ?? '');
}

/** Assigned only if unset: `if _client is None: _client = …`, `if _client: return _client` before it. */
function isLazy(node: Node, name: string, module: Module): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'if_statement') {
      const condition = field(current, 'condition');
      if (condition && new RegExp(`^(?:not\\s+${name}|${name}\\s+is\\s+None)\\b`).test(module.text(condition))) return true;
    }
    if (current.type !== 'function_definition') continue;
    const before = module.text({ start: current.start, end: node.start });
    return new RegExp(`\\bif\\s+${name}(?:\\s+is\\s+not\\s+None)?:\\s*return\\s+${name}\\b`).test(before);
  }
  return false;
}
