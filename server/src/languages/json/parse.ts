import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { DataEntry, DataNode } from '../data/node';
import type { Extraction } from '../language';
import { MappedText } from '../mapped-text';

export interface ParsedJson {
  /** Absent for an empty text. */
  readonly root?: DataNode;
  readonly parseError?: NonNullable<Extraction['parseError']>;
}

/** Reads JSON with comments and trailing commas. Of a broken text as much as can be understood. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const tree = parseTree(bom ? ` ${text.slice(1)}` : text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  return {
    ...(tree && { root: toData(tree, text) }),
    ...(error && { parseError: { message: printParseErrorCode(error.error), offset: error.offset } }),
  };
}

function toData(node: Node, text: string): DataNode {
  const range = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'object') {
    return { type: 'map', range, entries: (node.children ?? []).flatMap((child) => toEntry(child, text)) };
  }
  if (node.type === 'array') return { type: 'list', range, items: (node.children ?? []).map((child) => toData(child, text)) };
  const source =
    node.type === 'string'
      ? decodeString(text, range.start, range.end)
      : MappedText.plain(text.slice(range.start, range.end), range.start);
  return { type: 'scalar', value: node.value as string | number | boolean | null, range, source };
}

function toEntry(property: Node, text: string): DataEntry[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  return [
    {
      key: String(key.value),
      keyRange: { start: key.offset, end: key.offset + key.length },
      value: toData(value, text),
      range: { start: property.offset, end: property.offset + property.length },
    },
  ];
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A string literal, quotes at `start` and `end - 1`, decoded with its way back. */
export function decodeString(text: string, start: number, end: number): MappedText {
  const closed = end - start >= 2 && text[end - 1] === text[start];
  const stop = closed ? end - 1 : end;
  if (!text.slice(start, stop).includes('\\')) return MappedText.plain(text.slice(start + 1, stop), start + 1);
  const pieces = [{ at: 0, offset: start + 1 }];
  let decoded = '';
  for (let at = start + 1; at < stop; ) {
    if (text[at] !== '\\') {
      decoded += text[at++];
      continue;
    }
    const code = text[at + 1] ?? '';
    const unicode = code === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
    pieces.push({ at: decoded.length, offset: at });
    decoded += unicode ? String.fromCharCode(Number.parseInt(unicode, 16)) : (escapes[code] ?? code);
    at += unicode ? 6 : 2;
    pieces.push({ at: decoded.length, offset: at });
  }
  return new MappedText(decoded, pieces, stop);
}
