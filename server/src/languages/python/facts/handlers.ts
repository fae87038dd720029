import type { HandlerFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, rangeOf } from '../syntax';

export function handlersOf(module: Module): HandlerFact[] {
  return [...module.places.handlers].map(([node, handler]) => {
    const name = field(node, 'name') ?? node;
    return {
      kind: 'handler',
      framework: handler.framework,
      ...(handler.method && { method: handler.method }),
      ...(handler.path !== undefined && { path: handler.path }),
      ...(handler.pathNode && { pathRange: rangeOf(handler.pathNode) }),
      async: node.children[0]?.type === 'async',
      range: { start: name.start, end: name.end },
    };
  });
}
