import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { DataEntry, DataNode, DataScalar } from '../data/node';
import { decodeString } from '../json/parse';
import type { Extraction } from '../language';
import { MappedText } from '../mapped-text';

export interface ParsedToml {
  readonly root?: DataNode;
  readonly parseError?: NonNullable<Extraction['parseError']>;
}

type Range = { start: number; end: number };
type MutableMap = { type: 'map'; entries: (DataEntry & { value: DataNode; range: Range })[]; range: Range };
type MutableList = { type: 'list'; items: DataNode[]; range: Range };

export function parseToml(text: string): ParsedToml {
  try {
    return { root: toData(parseTOML(text, { tomlVersion: '1.1' }).body[0], text) };
  } catch (error) {
    if (error instanceof ParseError) return { parseError: { message: error.message, offset: error.index } };
    throw error;
  }
}

function toData(top: AST.TOMLTopLevelTable, text: string): DataNode {
  const root = emptyMap(top);
  for (const item of top.body) {
    if (item.type === 'TOMLKeyValue') addEntry(root, item, text);
    else {
      const table = openTable(root, item);
      for (const entry of item.body) addEntry(table, entry, text);
    }
  }
  return root;
}

/** The map a `[table]` or `[[table]]` header opens, made along the way. */
function openTable(root: MutableMap, header: AST.TOMLTable): MutableMap {
  const range = rangeOf(header);
  let map = root;
  header.key.keys.forEach((key, index) => {
    const last = index === header.key.keys.length - 1;
    const known = map.entries.find(({ key: name }) => name === nameOf(key))?.value;
    if (last && header.kind === 'array') {
      const fresh: MutableMap = { type: 'map', entries: [], range };
      if (known?.type === 'list') (known as MutableList).items.push(fresh);
      else map.entries.push(entryOf(key, { type: 'list', items: [fresh], range }, range));
      map = fresh;
    } else if (known?.type === 'list' && known.items.at(-1)?.type === 'map') {
      map = known.items.at(-1) as MutableMap;
    } else if (known?.type === 'map') {
      map = known as MutableMap;
      if (last) map.range.end = range.end;
    } else {
      const fresh: MutableMap = { type: 'map', entries: [], range: { ...range } };
      map.entries.push(entryOf(key, fresh, range));
      map = fresh;
    }
  });
  return map;
}

function addEntry(into: MutableMap, item: AST.TOMLKeyValue, text: string): void {
  let map = into;
  const keys = item.key.keys;
  for (const key of keys.slice(0, -1)) {
    const known = map.entries.find(({ key: name }) => name === nameOf(key))?.value;
    if (known?.type === 'map') map = known as MutableMap;
    else {
      const fresh = emptyMap(item);
      map.entries.push(entryOf(key, fresh, rangeOf(item)));
      map = fresh;
    }
  }
  const last = keys.at(-1);
  if (last) map.entries.push(entryOf(last, toValue(item.value, text), rangeOf(item)));
}

function toValue(node: AST.TOMLContentNode, text: string): DataNode {
  if (node.type === 'TOMLArray')
    return { type: 'list', items: node.elements.map((item) => toValue(item, text)), range: rangeOf(node) };
  if (node.type === 'TOMLInlineTable') {
    const map = emptyMap(node);
    for (const item of node.body) addEntry(map, item, text);
    return map;
  }
  return scalarOf(node, text);
}

function scalarOf(node: AST.TOMLValue, text: string): DataScalar {
  const range = rangeOf(node);
  if (node.kind !== 'string') {
    const value = 'datetime' in node ? node.datetime : node.value;
    return { type: 'scalar', value, range, source: MappedText.plain(text.slice(range.start, range.end), range.start) };
  }
  const quotes = node.multiline ? 3 : 1;
  const source =
    node.style === 'basic' && !node.multiline
      ? decodeString(text, range.start, range.end)
      : MappedText.plain(text.slice(range.start + quotes, range.end - quotes), range.start + quotes);
  return { type: 'scalar', value: node.value, range, source };
}

function entryOf(key: AST.TOMLBare | AST.TOMLQuoted, value: DataNode, range: Range) {
  return { key: nameOf(key), keyRange: rangeOf(key), value, range: { ...range } };
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function emptyMap(node: { range: [number, number] }): MutableMap {
  return { type: 'map', entries: [], range: rangeOf(node) };
}

function rangeOf(node: { range: [number, number] }): Range {
  return { start: node.range[0], end: node.range[1] };
}
