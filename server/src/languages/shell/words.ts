import type { ArithmeticExpression, DoubleQuotedChild, ParsedScript, Word as ShellWord, WordPart } from 'unbash';
import type { Word } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';

/** A word with its decoded text kept mapped, so that a program text inside it (`sh -c '…'`) can be read in turn. */
export interface Token {
  readonly word: Word;
  readonly source: MappedText;
}

/** Removes a word's quotes. Expansions stay as written and make the word dynamic. */
export function tokenOf(node: ShellWord, source: MappedText): Token {
  const positions: number[] = [];
  let dynamic = false;

  const raw = (start: number, end: number) => {
    for (let position = start; position < end; position++) positions.push(position);
  };
  const unquoted = (start: number, end: number) => {
    for (let position = start; position < end; position++) {
      if (source.text[position] !== '\\') positions.push(position);
      else if (isLineBreak(source.text, position + 1)) position += source.text[position + 1] === '\r' ? 2 : 1;
      else if (++position < end) positions.push(position);
    }
  };
  const doubleQuoted = (start: number, end: number) => {
    for (let position = start; position < end; position++) {
      if (source.text[position] !== '\\') positions.push(position);
      else if (isLineBreak(source.text, position + 1)) position += source.text[position + 1] === '\r' ? 2 : 1;
      else if (/[$`"\\]/.test(source.text[position + 1] ?? '')) positions.push(++position);
      else positions.push(position);
    }
  };
  const visit = (part: WordPart | DoubleQuotedChild, quoted: boolean) => {
    switch (part.type) {
      case 'Literal':
        if (quoted) doubleQuoted(part.pos, part.end);
        else unquoted(part.pos, part.end);
        break;
      case 'SingleQuoted':
        raw(part.pos + 1, part.end - 1);
        break;
      case 'AnsiCQuoted':
        raw(part.pos + 2, part.end - 1);
        break;
      case 'DoubleQuoted':
      case 'LocaleString':
        for (const child of part.parts) visit(child, true);
        break;
      default:
        dynamic = true;
        raw(part.pos, part.end);
    }
  };
  if (node.parts) for (const part of node.parts) visit(part, false);
  else unquoted(node.pos, node.end);

  const text = source.select(positions);
  const quoted = quotesOf(node.parts);
  const whole = quoted ? source.range(node.pos + 1, node.end - 1) : wordRange(node, source);
  const value = optionValue(node, text, source);
  return { word: { text: text.text, range: whole, dynamic, ...(quoted && { quoted }), ...(value && { value }) }, source: text };
}

function quotesOf(parts: readonly WordPart[] | undefined): Word['quoted'] {
  const [only] = parts ?? [];
  if (parts?.length !== 1) return undefined;
  return only?.type === 'SingleQuoted' ? 'single' : only?.type === 'DoubleQuoted' ? 'double' : undefined;
}

const optionName = /^(?:--?[\w.-]+|[A-Za-z_]\w*)=/;

/** `--name=value`, `--name="value"`, `NAME=value`. */
function optionValue(node: ShellWord, text: MappedText, source: MappedText): Word['value'] {
  const length = optionName.exec(text.text)?.[0].length;
  if (length === undefined) return undefined;
  const quoted = quotesOf(node.parts?.slice(1));
  const last = node.parts?.at(-1);
  if (quoted && last && last.pos === node.pos + length) {
    return { text: text.text.slice(length), range: source.range(last.pos + 1, last.end - 1), quoted };
  }
  return { text: text.text.slice(length), range: text.range(length, text.text.length) };
}

/** A word with its quotes, without the line continuations the parser counts to it. */
export function wordRange(node: { readonly pos: number; readonly end: number }, source: MappedText) {
  const written = source.text.slice(node.pos, node.end);
  const lead = /^(?:\\\r?\n)*/.exec(written)?.[0].length ?? 0;
  const tail = /(?:\\\r?\n)*$/.exec(written.slice(lead))?.[0].length ?? 0;
  return source.range(node.pos + lead, node.end - tail);
}

function isLineBreak(text: string, position: number): boolean {
  return text[position] === '\n' || (text[position] === '\r' && text[position + 1] === '\n');
}

/** A member of an argument vector: no shell reads it, but Kubernetes and compose expand variables in it. */
export function vectorToken(source: MappedText): Token {
  const dynamic = /\$[\w({]|\{\{/.test(source.text);
  const length = optionName.exec(source.text)?.[0].length;
  const value = length !== undefined && { text: source.text.slice(length), range: source.range(length, source.text.length) };
  return { word: { text: source.text, range: source.range(0, source.text.length), dynamic, ...(value && { value }) }, source };
}

/** Scripts inside a word: `$(…)`, backquotes, `<(…)`, also those nested in quotes, parameters and arithmetic. */
export function substitutionsIn(node: ShellWord): ParsedScript[] {
  const found: ParsedScript[] = [];
  const visitWord = (word: ShellWord | undefined, depth: number) => {
    for (const part of word?.parts ?? []) visit(part, depth);
  };
  const visitArithmetic = (expression: ArithmeticExpression | undefined, depth: number): void => {
    if (!expression || depth > 20) return;
    switch (expression.type) {
      case 'ArithmeticCommandExpansion':
        if (expression.script) found.push(expression.script);
        break;
      case 'ArithmeticBinary':
        visitArithmetic(expression.left, depth + 1);
        visitArithmetic(expression.right, depth + 1);
        break;
      default:
    }
  };
  const visit = (part: WordPart | DoubleQuotedChild, depth: number): void => {
    if (depth > 20) return;
    switch (part.type) {
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        if (part.script) found.push(part.script);
        break;
      case 'DoubleQuoted':
      case 'LocaleString':
        for (const child of part.parts) visit(child, depth + 1);
        break;
      case 'ParameterExpansion':
        if (part.operation?.type === 'Default') visitWord(part.operation.operand, depth + 1);
        break;
      case 'ArithmeticExpansion':
        visitArithmetic(part.expression, depth + 1);
        break;
      default:
    }
  };
  visitWord(node, 0);
  return found;
}

/**
 * The text with template expressions of CI and chart languages (`${{ … }}`, `{{ … }}`) replaced by expansions of the same length, which a
 * shell parser can read.
 */
export function maskTemplates(text: string): string {
  return text.replace(/\$?\{\{[\s\S]{0,500}?\}\}/g, (template) => `\${${'x'.repeat(Math.max(template.length - 3, 1))}}`);
}
