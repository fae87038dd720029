import { DockerfileParser, type Instruction as InstructionNode } from 'dockerfile-ast';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';

/** One instruction: what Docker sees of it, with the way back into the file. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly range: Range;
  readonly flags: readonly { readonly name: string; readonly value: string; readonly range: Range }[];
  /** Behind keyword and flags; continuation lines joined, comments between them left out, heredoc bodies left out. */
  readonly arguments: MappedText;
  readonly argumentsRange: Range;
  /** Arguments and heredoc bodies as a shell reads them. */
  readonly shellText: MappedText;
  /** Bodies of heredocs in order. */
  readonly heredocs: readonly MappedText[];
  /** ONBUILD: the instruction it puts off. */
  readonly trigger?: Instruction;
}

export interface ParsedDockerfile {
  readonly instructions: readonly Instruction[];
  /** `\` or a backquote. */
  readonly escapeChar: string;
}

const withFlags = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'HEALTHCHECK']);
const withHeredocs = new Set(['RUN', 'COPY', 'ADD']);

export function parseDockerfile(text: string): ParsedDockerfile {
  const document = TextDocument.create('file:///Dockerfile', 'dockerfile', 0, text);
  const dockerfile = DockerfileParser.parse(text);
  const escapeChar = dockerfile.getEscapeCharacter() === '`' ? '`' : '\\';
  const instructions = dockerfile.getInstructions().map((node) => read(node, document, escapeChar));
  return { instructions, escapeChar };
}

function read(node: InstructionNode, document: TextDocument, escapeChar: string): Instruction {
  const text = document.getText();
  const { start, end } = node.getRange();
  const keyword = node.getInstructionRange();
  const keywordRange = { start: document.offsetAt(keyword.start), end: document.offsetAt(keyword.end) };
  return readAt(text, keywordRange, { start: document.offsetAt(start), end: document.offsetAt(end) }, escapeChar);
}

function readAt(text: string, keywordRange: Range, range: Range, escapeChar: string): Instruction {
  const keyword = text.slice(keywordRange.start, keywordRange.end).toUpperCase();
  const { line, bodyStart } = logicalLine(text, keywordRange.end, range.end, escapeChar);
  let at = skipBlanks(line.text, 0);
  const flags: { name: string; value: string; range: Range }[] = [];
  if (withFlags.has(keyword)) {
    for (let match = flagAt(line.text, at); match; match = flagAt(line.text, at)) {
      flags.push({ name: match.name, value: match.value, range: line.range(at, at + match.length) });
      at = skipBlanks(line.text, at + match.length);
    }
  }
  const args = line.slice(at, line.text.trimEnd().length < at ? at : line.text.trimEnd().length);
  const argumentsRange = args.range(0, args.text.length);
  const heredocs = withHeredocs.has(keyword) ? readHeredocs(text, args.text, bodyStart, range.end) : [];
  const shellText = heredocs.length > 0 ? MappedText.join([args, tail(text, bodyStart, range.end)]) : args;
  const trigger = keyword === 'ONBUILD' ? readTrigger(text, args, range, escapeChar) : undefined;
  return {
    keyword,
    keywordRange,
    range: { start: range.start, end: heredocs.length > 0 ? range.end : Math.max(argumentsRange.end, keywordRange.end) },
    flags,
    arguments: args,
    argumentsRange,
    shellText,
    heredocs,
    ...(trigger && { trigger }),
  };
}

/** The line break before the first heredoc body, and the bodies. */
function tail(text: string, bodyStart: number, end: number): MappedText {
  return MappedText.plain(text.slice(bodyStart - 1, end), bodyStart - 1);
}

function readTrigger(text: string, args: MappedText, range: Range, escapeChar: string): Instruction | undefined {
  const word = /^[A-Za-z]+/.exec(args.text)?.[0];
  if (!word || word.toUpperCase() === 'ONBUILD') return undefined;
  return readAt(text, args.range(0, word.length), { start: args.offset(0), end: range.end }, escapeChar);
}

/** Joins continuation lines and leaves out comment and empty lines between them. */
function logicalLine(text: string, start: number, end: number, escapeChar: string): { line: MappedText; bodyStart: number } {
  const positions: number[] = [];
  let at = start;
  while (at < end) {
    const lineBreak = text.indexOf('\n', at);
    const stop = lineBreak < 0 || lineBreak > end ? end : lineBreak;
    const first = positions.length === 0;
    const content = text.slice(at, stop);
    const next = Math.min(stop + 1, end);
    if (!first && at !== start && /^\s*(?:#|$)/.test(content)) {
      at = next;
      if (stop === end) break;
      continue;
    }
    const continued = content.trimEnd().endsWith(escapeChar) && stop < end;
    const length = continued ? content.trimEnd().length - 1 : content.replace(/\r$/, '').length;
    for (let position = at; position < at + length; position++) positions.push(position);
    at = next;
    if (!continued) break;
  }
  const plain = MappedText.plain(text.slice(start, end), start);
  return { line: plain.select(positions.map((position) => position - start)), bodyStart: at };
}

function skipBlanks(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

function flagAt(text: string, at: number): { name: string; value: string; length: number } | undefined {
  const match = /^--([a-z][\w-]*)(?:=("[^"]*"|'[^']*'|\S*))?(?=\s|$)/.exec(text.slice(at));
  return match
    ? { name: match[1] as string, value: (match[2] ?? '').replace(/^["']|["']$/g, ''), length: match[0].length }
    : undefined;
}

function readHeredocs(text: string, args: string, bodyStart: number, end: number): MappedText[] {
  const bodies: MappedText[] = [];
  let at = bodyStart;
  for (const [, dash, quoted, plain] of args.matchAll(/<<(-?)(?:["']([^"'\n]+)["']|([A-Za-z_]\w*))/g)) {
    const name = quoted ?? plain;
    const begin = at;
    while (at < end) {
      const lineBreak = text.indexOf('\n', at);
      const stop = lineBreak < 0 || lineBreak > end ? end : lineBreak;
      const content = text.slice(at, stop).replace(/\r$/, '');
      const lineStart = at;
      at = stop + 1;
      if ((dash ? content.replace(/^\t+/, '') : content) === name) {
        bodies.push(MappedText.plain(text.slice(begin, lineStart), begin));
        break;
      }
    }
  }
  return bodies;
}

/** The strings of a JSON array, each with the way back; undefined where the text is none: then it is shell form. */
export function jsonVector(source: MappedText): readonly MappedText[] | undefined {
  const text = source.text.trim();
  if (!text.startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || !parsed.every((item) => typeof item === 'string')) return undefined;
  } catch {
    return undefined;
  }
  const words: MappedText[] = [];
  for (const match of source.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
    words.push(decodeJson(source, match.index + 1, match.index + match[0].length - 1));
  }
  return words;
}

function decodeJson(source: MappedText, start: number, end: number): MappedText {
  const parts: MappedText[] = [];
  let from = start;
  for (const { 0: sequence, index } of source.text.slice(start, end).matchAll(/\\(?:u[\dA-Fa-f]{4}|.)/g)) {
    const at = start + index;
    if (at > from) parts.push(source.slice(from, at));
    const range = source.range(at, at + sequence.length);
    parts.push(new MappedText(JSON.parse(`"${sequence}"`), [{ at: 0, offset: range.start }], range.end));
    from = at + sequence.length;
  }
  if (from < end || parts.length === 0) parts.push(source.slice(from, end));
  return parts.length === 1 && parts[0] ? parts[0] : MappedText.join(parts);
}
