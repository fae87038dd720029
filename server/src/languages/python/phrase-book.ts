import type { Range, Value } from '../../../../rules/facts';
import type { PhraseBook, TextEdit } from '../../../../rules/rule';
import { importStatement } from './import-edit';
import { quote } from './strings';
import type { Node } from './syntax';

/** How edits are phrased in one Python file. `parse` gives its tree, asked for only where an edit is wanted. */
export function phraseBookOf(text: string, parse: () => Node): PhraseBook {
  return {
    readEnv(value, name, options) {
      const edit = readEnv(text, value, name, options?.keep ?? true);
      if (!edit) return undefined;
      const needed = importStatement(text, parse(), 'os');
      return needed ? [needed, edit] : [edit];
    },
    embedCommand: (line) => quote(line).slice(1, -1),
    comment: { line: '#' },
  };
}

function readEnv(text: string, value: Value, name: string, keep: boolean): TextEdit | undefined {
  const { range } = value;
  if (value.kind === 'partial') {
    if (value.slot !== 'expression') return undefined;
    const written = text.slice(range.start, range.end);
    return { range, text: keep ? `os.environ.get(${quote(name)}, ${written})` : `os.environ[${quote(name)}]` };
  }
  if (value.kind !== 'literal' || value.slot === 'none') return undefined;
  if (value.slot === 'text') return insideString(text, range, name, keep);
  if (!keep) {
    const bare = `os.environ[${quote(name)}]`;
    return { range, text: typeof value.value === 'number' ? `int(${bare})` : isBytes(text, range) ? `${bare}.encode()` : bare };
  }
  const written = text.slice(range.start, range.end);
  switch (typeof value.value) {
    case 'number':
      return {
        range,
        text: `${Number.isInteger(value.value) ? 'int' : 'float'}(os.environ.get(${quote(name)}, ${numberText(written, value.value)}))`,
      };
    case 'string':
      if (isBytes(text, range)) return undefined;
      return { range, text: `os.environ.get(${quote(name)}, ${written})` };
    case 'boolean': {
      const read = `os.environ.get(${quote(name)})`;
      return { range, text: value.value ? `${read} != "false"` : `${read} == "true"` };
    }
    default:
      return undefined;
  }
}

/** `5000` stays as it is written; the text of an expression (`8000 + 1`) as well, since `int()` takes both. */
function numberText(written: string, value: number): string {
  const plain = written.replaceAll('_', '');
  return /^["']/.test(plain) ? written : plain === String(value) ? plain : written;
}

function isBytes(text: string, range: Range): boolean {
  return /^[rR]?[bB][rR]?["']/.test(text.slice(range.start, range.start + 4));
}

/** Turns a part of a plain string into a hole: `"0.0.0.0:8000"` → `f"0.0.0.0:{os.environ.get('PORT', '8000')}"`. */
function insideString(text: string, range: Range, name: string, keep: boolean): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', range.start) + 1;
  const before = text.slice(lineStart, range.start);
  const opening = /(["'])[^"'\\{}]*$/.exec(before);
  const rest = /^[^"'\\{}\n]*(["'])/.exec(text.slice(range.end));
  if (!opening || !rest || opening[1] !== rest[1] || /[a-zA-Z"']["'][^"']*$/.test(before)) return undefined;
  const inner = opening[1] === '"' ? "'" : '"';
  const word = (content: string) => `${inner}${content}${inner}`;
  const hole = keep ? `os.environ.get(${word(name)}, ${word(text.slice(range.start, range.end))})` : `os.environ[${word(name)}]`;
  const start = lineStart + opening.index;
  return { range: { start, end: range.end }, text: `f${text.slice(start, range.start)}{${hole}}` };
}
