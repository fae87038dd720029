import type { SchemaChangeFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

/** `Base.metadata.create_all(engine)`, also handed on: `conn.run_sync(Base.metadata.create_all)`. */
export function metadataChangeAt(node: Node, module: Module): SchemaChangeFact[] {
  if (node.type !== 'attribute') return [];
  const method = module.text(field(node, 'attribute') as Node);
  if (method !== 'create_all' && method !== 'drop_all') return [];
  const object = field(node, 'object');
  const name = module.name(object);
  const isMetadata =
    /^sqlalchemy\.(?:schema\.)?MetaData\(\)$/.test(name ?? '') || /\.metadata$/.test(module.text(object as Node));
  if (!object || !isMetadata) return [];
  const parent = node.parent;
  const call = parent?.type === 'call' && field(parent, 'function') === node ? parent : undefined;
  if (!call && parent?.type !== 'argument_list') return [];
  // `create_all(engine, tables=…)` in a function makes a schema for somebody, such as a tenant.
  const isPart =
    call && field(call, 'arguments')?.children.some((child) => module.text(field(child, 'name') ?? child) === 'tables');
  if (isPart && module.place(call).scope === 'function') return [];
  const at = call ?? node;
  return [
    {
      kind: 'schema-change',
      api: `metadata.${method}`,
      destructive: method === 'drop_all',
      range: rangeOf(at),
      place: module.place(at),
    },
  ];
}
