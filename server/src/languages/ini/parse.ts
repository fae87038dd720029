import { type Pair, parseLines } from 'dot-properties';
import type { DataEntry, DataMap, DataNode } from '../data/node';
import { MappedText } from '../mapped-text';

/** A Java properties file as a map of its keys, dots and all. Never throws. */
export function parseProperties(text: string): DataMap {
  const entries: DataEntry[] = [];
  for (const node of parseLines(text, true)) {
    if (node.type !== 'PAIR') continue;
    const { key, value, range } = node as Required<Pair>;
    const [start, keyEnd, valueStart = keyEnd, end = keyEnd] = range;
    entries.push(entryOf(key, { start, end: keyEnd }, value, { start: valueStart, end }));
  }
  return { type: 'map', entries, range: { start: 0, end: text.length } };
}

const section = /^\s*\[+([^\]\r\n]+)\]+/;
const assignment = /^(\s*)([^\s=:#;[][^=:\r\n]*?)(\s*[=:]\s*)(.*)$/;

/**
 * Sections with their keys; keys before the first section stand at the top. Comments are `;` and `#`; an indented line that assigns nothing
 * continues the value above it, as Python's configparser reads it.
 */
export function parseIni(text: string): DataMap {
  const top: DataEntry[] = [];
  let current = top;
  let offset = 0;
  for (const line of text.split('\n')) {
    const body = line.replace(/\r$/, '');
    const head = section.exec(body);
    const pair = assignment.exec(body);
    if (head) {
      const name = (head[1] as string).trim().replace(/^"(.*)"$/, '$1');
      const start = offset + body.indexOf(name);
      current = [];
      const range = { start: offset, end: offset + body.length };
      top.push({
        key: name,
        keyRange: { start, end: start + name.length },
        value: { type: 'map', entries: current, range },
        range,
      });
    } else if (pair && !/^\s*[#;]/.test(body)) {
      const [, indent, key, separator, rest] = pair as unknown as [string, string, string, string, string];
      const start = offset + indent.length;
      const raw = rest.replace(/\s+[;#].*$/, '').trimEnd();
      const quoted = /^(["'])(.*)\1$/.exec(raw);
      const valueStart = start + key.length + separator.length;
      const value = quoted ? (quoted[2] as string) : raw;
      current.push(
        entryOf(
          key,
          { start, end: start + key.length },
          value,
          { start: valueStart, end: valueStart + raw.length },
          quoted ? 1 : 0,
        ),
      );
    }
    offset += line.length + 1;
  }
  return { type: 'map', entries: top, range: { start: 0, end: text.length } };
}

function entryOf(
  key: string,
  keyRange: { start: number; end: number },
  value: string,
  range: { start: number; end: number },
  quote = 0,
): DataEntry {
  const source = new MappedText(value, [{ at: 0, offset: range.start + quote }], range.end - quote);
  const node: DataNode = { type: 'scalar', value, range, source };
  return { key, keyRange, value: node, range: { start: keyRange.start, end: range.end } };
}
