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
/** npm names the registry before the setting: `//npm.acme.com/:_password=…`. */
const assignment = /^(\s*(?:\/\/[^\s=]*:(?=_))?)([^\s=:#;[][^=:\r\n]*?)(\s*[=:]\s*)(.*)$/;

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
  /** Further lines of the value that was read last. */
  let more: MappedText[] = [];
  let goesOn = false;
  const finish = () => {
    const last = current.at(-1);
    if (last && more.length > 0) current[current.length - 1] = continuedBy(last, more);
    more = [];
  };
  for (const line of text.split('\n')) {
    const body = line.replace(/\r$/, '');
    const isMore =
      current.at(-1)?.value.type === 'scalar' &&
      (dialect.continued === 'backslash' ? goesOn : dialect.continued === 'indent' && /^[ \t]+\S/.test(body));
    const head = section.exec(body);
    const pair = assignment.exec(body);
    if (isMore) {
      // Comments may stand between the lines of a value.
      if (!/^\s*[#;]/.test(body)) {
        const indent = body.length - body.trimStart().length;
        more.push(MappedText.plain(body.slice(indent).replace(tail, '').trimEnd(), offset + indent));
        goesOn = body.endsWith('\\');
      }
    } else if (head) {
      finish();
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
      finish();
      const [, indent, key, separator, rest] = pair as unknown as [string, string, string, string, string];
      const start = offset + indent.length;
      const raw = rest.replace(dialect.verbatim ? tail : /\s+[;#].*$/, '').trimEnd();
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
  finish();
  return { type: 'map', entries: top, range: { start: 0, end: text.length } };
}

/** What a value leaves out at the end of its line: a comment, or the backslash that leads on. */
const tail = /(?:\s+;.*|\\)$/;

/** The entry with further lines of its value, a blank between each two. */
function continuedBy(entry: DataEntry, more: readonly MappedText[]): DataEntry {
  if (entry.value.type !== 'scalar') return entry;
  const { range } = entry.value;
  const parts = [entry.value.source];
  for (const line of more) {
    const before = parts.at(-1) as MappedText;
    parts.push(MappedText.plain(' ', before.offset(before.text.length)), line);
  }
  const source = MappedText.join(parts);
  const end = source.offset(source.text.length);
  return {
    ...entry,
    value: { type: 'scalar', value: source.text, range: { start: range.start, end }, source },
    range: { start: entry.range.start, end },
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
