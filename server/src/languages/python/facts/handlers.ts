import type { HandlerFact, RouteFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

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

/** `path("admin/reindex/", views.reindex)`, `path("stock/", Stock.as_view())`: a view of another module, under its path. */
export function routeAt(node: Node, module: Module): RouteFact[] {
  const callee = node.type === 'call' ? field(node, 'function') : undefined;
  if (!callee || module.name(callee) !== 'django.urls.path') return [];
  const [first, second] = field(node, 'arguments')?.children ?? [];
  const path = first && module.evaluator.text(first);
  if (!first || !second || path === undefined) return [];
  const made = second.type === 'call' ? field(second, 'function') : second;
  const view = module.name(made);
  if (made?.type !== 'identifier' && made?.type !== 'attribute') return [];
  if (view === undefined || !/\.\w+$/.test(view) || view.endsWith('.urls')) return [];
  if (second.type === 'call' && !view.endsWith('.as_view')) return [];
  return [
    {
      kind: 'route',
      framework: 'django',
      method: 'all',
      path,
      pathRange: rangeOf(first),
      module: view.slice(0, view.lastIndexOf('.')),
      range: rangeOf(node),
      place: module.place(node),
    },
  ];
}
