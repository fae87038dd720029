import type { LiteralFact, Slot } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import type { DataMap, DataNode, DataScalar } from './node';

export interface LiteralOptions {
  /** What may be written in place of a value; formats that know no `${NAME}` keep `none`. */
  readonly slot?: Slot;
  /** Keys and values another fact speaks of already (a container's `environment`): not entered. `path` ends in the entry's key. */
  skip?(path: readonly string[], value: DataNode): boolean;
}

/**
 * Literal facts of a config document: scalars whose key is secret-like, or whose text holds an address, a path or a connection string.
 * A pair of `name` and `value` entries counts as the entry it describes; members of a list bear the list's key.
 */
export function literalFacts(root: DataNode | undefined, options: LiteralOptions = {}): LiteralFact[] {
  const facts: LiteralFact[] = [];
  // Anchors make graphs: a value that several aliases name is told once.
  const seen = new Set<DataNode>();

  const add = (scalar: DataScalar, name: string | undefined, path: readonly string[]) => {
    if (typeof scalar.value !== 'string' && typeof scalar.value !== 'number') return;
    if (!isLiteralOfInterest(name, String(scalar.value), path)) return;
    facts.push({
      kind: 'literal',
      text: { kind: 'literal', value: scalar.value, range: scalar.range, slot: options.slot ?? 'none' },
      binding: 'key',
      ...(name !== undefined && { name }),
      path,
      range: scalar.range,
    });
  };

  const visit = (node: DataNode, name: string | undefined, path: readonly string[]): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.type === 'scalar') add(node, name, path);
    else if (node.type === 'list') for (const item of node.items) visit(item, name, path);
    else {
      const outer = name === undefined ? path : [...path, name];
      const described = describedEntry(node);
      for (const { key, value } of node.entries) {
        if (options.skip?.([...outer, key], value)) continue;
        if (described && value === described.value) visit(value, described.name, outer);
        else visit(value, key, outer);
      }
    }
  };
  if (root && !describesInterface(root)) visit(root, undefined, []);
  return facts;
}

/** OpenAPI, AsyncAPI, JSON Schema: their `password` is a field's description, their texts are examples. */
function describesInterface(root: DataNode): boolean {
  return (
    root.type === 'map' &&
    root.entries.some(({ key }) => /^(?:openapi|swagger|asyncapi|components|definitions|\$defs)$/.test(key))
  );
}

/** `{ name: DB_PASSWORD, value: … }` as ECS task definitions, app manifests and property lists write an entry. */
function describedEntry(map: DataMap): { name: string; value: DataNode } | undefined {
  const find = (pattern: RegExp) => map.entries.find((entry) => pattern.test(entry.key))?.value;
  const name = find(/^(?:name|key)$/i);
  const value = find(/^value$/i);
  return name?.type === 'scalar' && typeof name.value === 'string' && value?.type === 'scalar'
    ? { name: name.value, value }
    : undefined;
}
