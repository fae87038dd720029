import type { Range } from '../../../../rules/facts';
import { type DataEntry, type DataMap, type DataNode, type DataScalar, get } from './node';

/** The text of a scalar as written (`3.10` stays `3.10`); undefined for null, maps and lists. */
export function scalarOf(node: DataNode | undefined, ...path: readonly string[]): string | undefined {
  return asScalar(get(node, ...path))?.source.text;
}

export function asScalar(node: DataNode | undefined): DataScalar | undefined {
  return node?.type === 'scalar' && node.value !== null ? node : undefined;
}

export function asMap(node: DataNode | undefined): DataMap | undefined {
  return node?.type === 'map' ? node : undefined;
}

export function entriesOf(node: DataNode | undefined): readonly DataEntry[] {
  return node?.type === 'map' ? node.entries : [];
}

/** The texts of a list of scalars, or of a scalar alone. */
export function scalarsOf(node: DataNode | undefined): readonly DataScalar[] {
  const nodes = node?.type === 'list' ? node.items : node ? [node] : [];
  return nodes.flatMap((item) => asScalar(item) ?? []);
}

export function recordOf(node: DataNode | undefined): Record<string, string> {
  const record: Record<string, string> = {};
  for (const { key, value } of entriesOf(node)) {
    const text = asScalar(value)?.source.text;
    if (text !== undefined) record[key] = text;
  }
  return record;
}

/** Range of a scalar's text without its quotes. */
export function innerRange(node: DataScalar): Range {
  return node.source.range(0, node.source.text.length);
}

/** Visits every scalar below a node once, also where aliases repeat it. */
export function eachScalar(node: DataNode, visit: (scalar: DataScalar, key: string | undefined) => void): void {
  const seen = new Set<DataNode>();
  const walk = (current: DataNode, key: string | undefined): void => {
    if (seen.has(current)) return;
    seen.add(current);
    if (current.type === 'scalar') visit(current, key);
    else if (current.type === 'list') for (const item of current.items) walk(item, key);
    else for (const entry of current.entries) walk(entry.value, entry.key);
  };
  walk(node, undefined);
}

/** Holds an expression that something else fills in: `${X}`, `$X`, `$(X)`, `${{ x }}`, `{{ x }}`, `%(x)s`. */
export function hasExpression(text: string): boolean {
  return /\$\{|\$\(|\{\{|(?<!\$)\$[A-Za-z_]|%\(\w+\)s/.test(text);
}
