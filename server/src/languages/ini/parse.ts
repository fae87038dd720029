import { type Pair, parseLines } from 'dot-properties';
import type { DataEntry, DataMap, DataNode } from '../data/node';
import { MappedText } from '../mapped-text';

/** A Java properties file as a map of its keys, dots and all. Never throws. */
export function parseProperties(text: string): DataMap {
  const entries: DataEntry[] = [];
  for (const node of parseLines(text, true)) {
    if (node.type !== 'PAIR') continue;
    const { key, value, range } = node as Required<Pair>;
    // A backslash at the very end makes the library count a line break that is not there.
    const [start, keyEnd, valueStart = keyEnd, end = keyEnd] = range.map((offset) =>
      Math.min(offset, text.length),
    ) as typeof range;
    entries.push(entryOf(key, { start, end: keyEnd }, value, { start: valueStart, end }));
  }
  return { type: 'map', entries, range: { start: 0, end: text.length } };
}

const section = /^\s*\[+([^\]\r\n]+)\]+/;
const assignment = /^(\s*)([^\s=:#;[][^=:\r\n]*?)(\s*[=:]\s*)(.*)$/;

export interface IniDialect {
  /** How a value goes on in the next line: where that is indented (Python's configparser), or after a backslash (systemd). Absent: never. */
  readonly continued?: 'indent' | 'backslash';
  /** Quotes and `#` are part of the value, for the program to read. */
  readonly verbatim?: boolean;
}

/** Sections with their keys; keys before the first section stand at the top. Comments are `;` and `#`. Never throws. */
export function parseIni(text: string, dialect: IniDialect = {}): DataMap {
  const top: DataEntry[] = [];
  let current = top;
  let offset = 0;
  let goesOn = false;
  for (const line of text.split('\n')) {
    const body = line.replace(/\r$/, '');
    const last = current.at(-1);
    const isMore =
      last?.value.type === 'scalar' &&
      (dialect.continued === 'backslash' ? goesOn : dialect.continued === 'indent' && /^[ \t]+\S/.test(body));
    const head = section.exec(body);
    const pair = assignment.exec(body);
    if (isMore && /^\s*[#;]/.test(body)) {
      // Comments may stand between the lines of a value.
    } else if (isMore && last) {
      current[current.length - 1] = continuedBy(last, body, offset);
      goesOn = body.endsWith('\\');
    } else if (head) {
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
      const raw = (dialect.verbatim ? rest.replace(/(?:\s+;.*|\\)$/, '') : rest.replace(/\s+[;#].*$/, '')).trimEnd();
      const quoted = dialect.verbatim ? null : /^(["'])(.*)\1$/.exec(raw);
      const valueStart = start + key.length + separator.length;
      const value = quoted ? (quoted[2] as string) : raw;
      goesOn = body.endsWith('\\');
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

/** The entry with a further line of its value, put behind a line break. */
function continuedBy(entry: DataEntry, body: string, offset: number): DataEntry {
  if (entry.value.type !== 'scalar') return entry;
  const indent = body.length - body.trimStart().length;
  const more = body
    .slice(indent)
    .replace(/(?:\s+;.*|\\)$/, '')
    .trimEnd();
  const { source } = entry.value;
  const joined = MappedText.join([
    source,
    MappedText.plain('\n', source.range(0, source.text.length).end),
    MappedText.plain(more, offset + indent),
  ]);
  const range = { start: entry.value.range.start, end: offset + indent + more.length };
  return {
    ...entry,
    value: { type: 'scalar', value: joined.text, range, source: joined },
    range: { start: entry.range.start, end: range.end },
  };
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
