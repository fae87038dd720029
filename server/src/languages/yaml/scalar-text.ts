import { Scalar } from 'yaml';
import { MappedText } from '../mapped-text';

/**
 * The decoded text of a scalar with the way back to the file; undefined where the decoding here disagrees with the parser's,
 * since an edit at a place that is only nearly right destroys the file.
 */
export function scalarText(file: string, node: Scalar, decoded: string): MappedText | undefined {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const isQuoted = node.type === Scalar.QUOTE_SINGLE || node.type === Scalar.QUOTE_DOUBLE;
  const from = isQuoted ? start + 1 : start;
  if (!isBlock && file.startsWith(decoded, from) && from + decoded.length === (isQuoted ? end - 1 : end)) {
    return MappedText.plain(decoded, from);
  }
  const builder = new Builder();
  const to = isBlock
    ? readBlock(file, [start, end], decoded, node.type === Scalar.BLOCK_FOLDED, builder)
    : readFlow(file, from, isQuoted ? end - 1 : end, node.type, builder);
  return builder.text === decoded ? new MappedText(decoded, builder.pieces, to) : undefined;
}

class Builder {
  text = '';
  readonly pieces: { at: number; offset: number }[] = [];

  add(text: string, offset: number): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (!last || offset - last.offset !== this.text.length - last.at) this.pieces.push({ at: this.text.length, offset });
    this.text += text;
  }
}

/** Aligns the parser's text with the lines it came from: content stands letter by letter, line breaks and folds between. */
function readBlock(file: string, [start, end]: [number, number], decoded: string, folded: boolean, builder: Builder): number {
  const header = file.indexOf('\n', start);
  if (header < 0 || header >= end) return end;
  let at = 0;
  let lastEnd = end;
  let indent: number | undefined = explicitIndent(file, start, header);
  for (let line = header + 1; line < end && at < decoded.length; ) {
    const newline = file.indexOf('\n', line);
    const next = newline < 0 ? end : Math.min(newline + 1, end);
    let lineEnd = newline < 0 || newline >= end ? end : newline;
    if (file[lineEnd - 1] === '\r') lineEnd--;
    const raw = file.slice(line, lineEnd);
    if (raw.trim() !== '') indent ??= raw.length - raw.trimStart().length;
    const content = indent === undefined ? '' : raw.slice(indent);
    if (content !== '' && decoded.startsWith(content, at)) {
      builder.add(content, line + (indent ?? 0));
      at += content.length;
      lastEnd = lineEnd;
    }
    const breaks = !folded ? /^\n?/ : content === '' ? /^\n*/ : /^(?: |\n*)/;
    const breakEnd = at + (breaks.exec(decoded.slice(at, at + 4096))?.[0].length ?? 0);
    if (builder.text !== '' || breakEnd > at) {
      builder.add(decoded.slice(at, breakEnd), lineEnd);
      at = breakEnd;
    }
    line = next;
  }
  return lastEnd;
}

/** Indentation that an indicator in the header gives (`|2`), counted from the parent's; undefined where it is to be found. */
function explicitIndent(file: string, start: number, header: number): number | undefined {
  const indicator = /[1-9]/.exec(file.slice(start, header).replace(/#.*$/, ''))?.[0];
  if (indicator === undefined) return undefined;
  const lineStart = file.lastIndexOf('\n', start - 1) + 1;
  const parent = /^(?:\s|-(?=\s))*/.exec(file.slice(lineStart, start))?.[0].length ?? 0;
  return parent + Number(indicator);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\t': '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/** Plain and quoted scalars: folds lines, undoes escapes. */
function readFlow(file: string, start: number, end: number, type: Scalar.Type | null | undefined, builder: Builder): number {
  const isDouble = type === Scalar.QUOTE_DOUBLE;
  const isSingle = type === Scalar.QUOTE_SINGLE;
  let at = start;
  while (at < end) {
    const char = file[at] as string;
    const fold = /\s/.test(char) ? /^[ \t]*\r?\n[ \t\r\n]*/.exec(file.slice(at, Math.min(end, at + 4096)))?.[0] : undefined;
    if (fold !== undefined) {
      const breaks = fold.split('\n').length - 1;
      builder.add(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at);
      at += fold.length;
      continue;
    }
    if (isSingle && char === "'" && file[at + 1] === "'") {
      builder.add("'", at);
      at += 2;
    } else if (isDouble && char === '\\') {
      at = readEscape(file, at, builder);
    } else {
      builder.add(char, at);
      at++;
    }
  }
  return end;
}

function readEscape(file: string, at: number, builder: Builder): number {
  const lineBreak = /^\\\r?\n[ \t]*/.exec(file.slice(at, at + 512))?.[0];
  if (lineBreak !== undefined) return at + lineBreak.length;
  const letter = file[at + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[letter];
  if (digits === undefined) {
    builder.add(escapes[letter] ?? letter, at);
    return at + 2;
  }
  const code = Number.parseInt(file.slice(at + 2, at + 2 + digits), 16);
  builder.add(code <= 0x10ffff ? String.fromCodePoint(code) : '', at);
  return at + 2 + digits;
}
