import type { Insertion } from '../../../../rules/facts';
import { type DataNode, entry } from '../data/node';

/** Where a new key of a block map can be put behind the others. Undefined for flow style, and where the map begins on a line of something else. */
export function insertionInto(text: string, node: DataNode | undefined): Insertion | undefined {
  if (node?.type !== 'map' || text[node.range.start] === '{') return undefined;
  const first = node.entries.find(({ keyRange }) => keyRange.start === node.range.start);
  if (!first) return undefined;
  const lineStart = text.lastIndexOf('\n', node.range.start - 1) + 1;
  const before = text.slice(lineStart, node.range.start);
  if (!/^[ \t]*(?:-[ \t]+)*$/.test(before)) return undefined;
  const newline = text.indexOf('\n', Math.max(node.range.end - 1, node.range.start));
  return { at: newline < 0 ? text.length : newline + 1, indent: before.replace(/-/g, ' ') };
}

/** Where a new key can be put before the others of a block map. */
export function insertionAtStart(text: string, node: DataNode | undefined): Insertion | undefined {
  const place = insertionInto(text, node);
  if (!place || !node) return undefined;
  const at = text.lastIndexOf('\n', node.range.start - 1) + 1;
  return text.slice(at, node.range.start) === place.indent ? { at, indent: place.indent } : undefined;
}

/** Where the requests of a container can be put: in `requests`, else in `resources`, else in the container. */
export function requestsInsertion(
  text: string,
  container: DataNode,
): (Insertion & { within: 'container' | 'resources' | 'requests' }) | undefined {
  const resources = entry(container, 'resources')?.value;
  const requests = entry(resources, 'requests')?.value;
  const [node, within] = requests
    ? ([requests, 'requests'] as const)
    : resources
      ? ([resources, 'resources'] as const)
      : ([container, 'container'] as const);
  const place = insertionInto(text, node);
  return place && { ...place, within };
}
