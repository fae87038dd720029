import type { EnvReadAllFact, EnvReadFact, EnvWriteFact } from '../../../../../rules/facts';
import { isWholeEnvironment, readAt } from '../environment';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';
import { assignedFallback } from './assigned-fallbacks';

const conversions = new Set(['int', 'str', 'float', 'bool', 'pathlib.Path']);

/** Reads of the environment, with the fallback behind `or`, in the call or in a conditional expression; and what is written to it. */
export function environmentAt(node: Node, module: Module): (EnvReadFact | EnvReadAllFact | EnvWriteFact)[] {
  const read = readAt(node, module.names, (inner) => module.evaluator.text(inner));
  if (read) {
    if (node.parent?.type === 'delete_statement') return [];
    // `os.environ["X"] = …`
    if (node.field === 'left' && /assignment$/.test(node.parent?.type ?? ''))
      return [{ kind: 'env-write', name: read.name, range: rangeOf(node), place: module.place(node) }];
    const outer = withFallback(node, module);
    const value = module.value(outer.node);
    const own = value.kind === 'env' ? value.fallback : undefined;
    // `get("KEY", "")` gives nothing yet.
    const given = !own || (own.kind === 'literal' && own.value === '') ? assignedFallback(outer.node, module) : undefined;
    const fallback = given ? module.value(given.value) : own;
    const tail = given?.tail ?? outer.tail ?? read.fallbackTail;
    return [
      {
        kind: 'env-read',
        name: read.name,
        range: rangeOf(outer.node),
        nameRange: read.nameRange,
        ...(fallback && { fallback }),
        ...(tail && fallback && { fallbackTail: tail }),
        ...(given?.head && { fallbackHead: given.head }),
        ...(isSetDefault(node, module) && { sets: true }),
        ...((node.type === 'subscript' || read.failsWithout) && { failsWithout: true }),
        place: module.place(node),
      },
    ];
  }
  return isWholeEnvironment(node, module.names)
    ? [{ kind: 'env-read-all', range: rangeOf(node), place: module.place(node) }]
    : [];
}

function isSetDefault(node: Node, module: Module): boolean {
  return node.type === 'call' && module.name(field(node, 'function')) === 'os.environ.setdefault';
}

/** The widest expression around a read that still is this read: conversions, `read or x`, `read if … else x`. */
function withFallback(node: Node, module: Module): { node: Node; tail?: { start: number; end: number } } {
  let current = node;
  let tail: { start: number; end: number } | undefined;
  for (let parent = current.parent; parent; parent = current.parent) {
    if (parent.type === 'parenthesized_expression' || isConversion(current, parent, module)) {
      const whole = parent.type === 'argument_list' ? (parent.parent as Node) : parent;
      if (!isFollowedByFallback(whole)) break;
      current = whole;
    } else if (parent.type === 'boolean_operator' && field(parent, 'left') === current && module.value(parent).kind === 'env') {
      tail = { start: current.end, end: parent.end };
      current = parent;
    } else if (
      parent.type === 'conditional_expression' &&
      parent.children[0] === current &&
      module.value(parent).kind === 'env'
    ) {
      tail = { start: current.end, end: parent.end };
      current = parent;
    } else break;
  }
  return { node: current, ...(tail && { tail }) };
}

function isConversion(node: Node, list: Node, module: Module): boolean {
  const call = list.parent;
  if (list.type !== 'argument_list' || call?.type !== 'call' || list.children.length !== 1 || list.children[0] !== node)
    return false;
  return conversions.has(module.name(field(call, 'function')) ?? '');
}

function isFollowedByFallback(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === 'parenthesized_expression') return isFollowedByFallback(parent);
  return (
    (parent?.type === 'boolean_operator' && field(parent, 'left') === node) ||
    (parent?.type === 'conditional_expression' && parent.children[0] === node)
  );
}
