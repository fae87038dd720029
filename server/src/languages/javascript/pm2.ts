import type { Fact } from '../../../../rules/facts';
import type { DataEntry, DataNode, DataScalar } from '../data/node';
import { pm2File, readPm2 } from '../formats/pm2';
import { MappedText } from '../mapped-text';
import { defaultExports } from './default-exports';
import type { Module } from './module';
import type { Reader } from './reader';
import { keyName, type Node, rangeOf } from './syntax';

const maxDepth = 8;

/** The apps of an `ecosystem.config.js`. What is computed is left open. */
export function pm2Apps(module: Module, reader: Reader): Fact[] {
  if (!pm2File.test(module.path)) return [];
  return defaultExports(module).flatMap((exported) => readPm2(module.path, toData(reader, exported, 0)));
}

/** An object or array literal, constants followed, as the data it is. */
function toData(reader: Reader, node: Node, depth: number): DataNode {
  const object = depth < maxDepth ? reader.objectOf(node) : undefined;
  if (object) return { type: 'map', entries: entriesOf(reader, object, depth), range: rangeOf(object) };
  const elements = depth < maxDepth ? reader.elements(node) : undefined;
  if (elements)
    return { type: 'list', items: elements.map((element) => toData(reader, element, depth + 1)), range: rangeOf(node) };
  return toScalar(reader, node);
}

function entriesOf(reader: Reader, object: NonNullable<ReturnType<Reader['objectOf']>>, depth: number): DataEntry[] {
  return object.properties.flatMap((property): DataEntry[] => {
    if (property.type === 'SpreadElement') {
      const inner = depth < maxDepth ? reader.objectOf(property.argument) : undefined;
      return inner ? entriesOf(reader, inner, depth + 1) : [];
    }
    const key = keyName(property.key, property.computed);
    if (key === undefined) return [];
    return [{ key, keyRange: rangeOf(property.key), value: toData(reader, property.value, depth + 1), range: rangeOf(property) }];
  });
}

function toScalar(reader: Reader, node: Node): DataScalar {
  const value = reader.value(node);
  const { range } = value;
  if (value.kind !== 'literal') return { type: 'scalar', value: null, range, source: MappedText.plain('', range.start) };
  const text = String(value.value);
  const written = reader.text(range);
  const quote = /^['"`]/.test(written) ? 1 : 0;
  const isPlain = written.slice(quote, written.length - quote) === text;
  const source = isPlain
    ? MappedText.plain(text, range.start + quote)
    : new MappedText(text, [{ at: 0, offset: range.start + quote }], range.end - quote);
  return { type: 'scalar', value: value.value, range, source };
}
