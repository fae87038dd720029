import type { Range } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';

/**
 * A value of a data format (JSON, YAML, TOML, INI, properties, XML), so that readers of one shape need not know which.
 * Anchors, aliases and merge keys are resolved by the format's parser; ranges point to where a value is written.
 */
export type DataNode = DataMap | DataList | DataScalar;

export interface DataMap {
  readonly type: 'map';
  readonly entries: readonly DataEntry[];
  readonly range: Range;
}

export interface DataEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: DataNode;
  /** Key, separator and value. */
  readonly range: Range;
}

export interface DataList {
  readonly type: 'list';
  readonly items: readonly DataNode[];
  readonly range: Range;
}

export interface DataScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** Quotes included. */
  readonly range: Range;
  /** The decoded text with its way back; for strings without their quotes. */
  readonly source: MappedText;
}

export function get(node: DataNode | undefined, ...path: readonly string[]): DataNode | undefined {
  let current = node;
  for (const key of path) current = entry(current, key)?.value;
  return current;
}

/** The last entry of a key: later ones win. */
export function entry(node: DataNode | undefined, key: string): DataEntry | undefined {
  return node?.type === 'map' ? node.entries.findLast((candidate) => candidate.key === key) : undefined;
}

export function items(node: DataNode | undefined): readonly DataNode[] {
  return node?.type === 'list' ? node.items : [];
}

export function text(node: DataNode | undefined): string | undefined {
  return node?.type === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
