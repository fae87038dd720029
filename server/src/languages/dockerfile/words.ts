import type { Word } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';

/** A word with its quotes taken off, and its decoded text with the way back. */
export interface DockerWord {
  readonly word: Word;
  readonly source: MappedText;
}

/** Words of an instruction that no shell reads: separated by blanks, with Docker's own quotes and escapes. */
export function splitWords(source: MappedText, escapeChar: string): readonly DockerWord[] {
  const words: DockerWord[] = [];
  const { text } = source;
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const start = at;
    const positions: number[] = [];
    let quote = '';
    for (; at < text.length; at++) {
      const character = text[at] as string;
      if (quote === '' && /\s/.test(character)) break;
      if (character === escapeChar && quote !== "'" && at + 1 < text.length) positions.push(++at);
      else if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      else positions.push(at);
    }
    words.push(wordOf(source, start, at, positions));
  }
  return words;
}

function wordOf(source: MappedText, start: number, end: number, positions: readonly number[]): DockerWord {
  const decoded = source.select(positions);
  const first = source.text[start];
  const quoted = (first === '"' || first === "'") && source.text[end - 1] === first && positions.length === end - start - 2;
  const range = quoted ? source.range(start + 1, end - 1) : source.range(start, end);
  return { word: { text: decoded.text, range, dynamic: isDynamic(decoded.text) }, source: decoded };
}

export function isDynamic(text: string): boolean {
  return /\$[A-Za-z_{]/.test(text);
}

export interface Pair {
  readonly name: MappedText;
  readonly value?: MappedText;
  /** Name, separator and value, quotes included. */
  readonly range: { readonly start: number; readonly end: number };
}

/** `A=b C="d e"`, `NAME`, and, with `legacy`, the old `NAME value with blanks` of ENV and LABEL. */
export function readPairs(source: MappedText, escapeChar: string, options: { readonly legacy: boolean }): readonly Pair[] {
  const words = splitWords(source, escapeChar);
  const [first] = words;
  if (!first) return [];
  if (options.legacy && !first.source.text.includes('=')) {
    const match = /^\s*(\S+)(?:\s+([\s\S]*))?$/.exec(source.text);
    const name = first.source;
    const value = match?.[2]?.trimEnd();
    if (value === undefined) return [{ name, range: first.word.range }];
    const at = source.text.indexOf(value, source.text.indexOf(match?.[1] ?? '') + (match?.[1]?.length ?? 0));
    return [{ name, value: source.slice(at, at + value.length), range: source.range(0, at + value.length) }];
  }
  return words.map(({ source: text, word }) => {
    const equals = text.text.indexOf('=');
    if (equals < 0) return { name: text, range: word.range };
    return { name: text.slice(0, equals), value: text.slice(equals + 1, text.text.length), range: word.range };
  });
}

/** Variables that a Dockerfile gives a value itself, by name. */
export type Variables = ReadonlyMap<string, MappedText | undefined>;

/**
 * Puts the values of variables in place, each mapped to where it is written; `dynamic` where one has none or is only known outside.
 */
export function expand(source: MappedText, variables: Variables, join: (parts: readonly MappedText[]) => MappedText) {
  const parts: MappedText[] = [];
  let at = 0;
  let dynamic = false;
  for (const match of source.text.matchAll(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^}]*))?\})/g)) {
    const name = match[1] ?? match[2] ?? '';
    const [, , , operator, operand] = match;
    if (match.index > at) parts.push(source.slice(at, match.index));
    const value = variables.get(name);
    const end = match.index + match[0].length;
    const alternative = operand !== undefined ? source.slice(end - 1 - operand.length, end - 1) : undefined;
    if (operator?.endsWith('+')) dynamic = true;
    else if (value && (value.text !== '' || !operator)) parts.push(value);
    else if (operator?.endsWith('-') && alternative && !isDynamic(alternative.text)) parts.push(alternative);
    else dynamic = true;
    at = end;
  }
  if (at === 0) return { text: source, dynamic: isDynamic(source.text) };
  if (at < source.text.length) parts.push(source.slice(at, source.text.length));
  return { text: join(parts), dynamic };
}
