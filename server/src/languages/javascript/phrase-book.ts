import type { Range, Value } from '../../../../rules/facts';
import type { PhraseBook, TextEdit } from '../../../../rules/rule';
import type { SourceFile } from '../language';
import { commentPlace } from './comment-place';

const plainName = /^[A-Za-z_$][\w$]*$/;

/** Edits of program text, the same for ESM and CommonJS: `process` is a global of both. */
export function phraseBook({ path, text }: SourceFile): PhraseBook {
  const isTypeScript = /\.[cm]?tsx?$/.test(path);
  return {
    readEnv(value, name, { keep = true } = {}) {
      const edit = readEnv(value, name, keep, text, isTypeScript);
      return edit && [edit];
    },
    embedCommand: (line) => line,
    comment: { line: '//', open: '/*', close: '*/' },
    commentAt: (offset) => commentPlace(path, text, offset),
  };
}

function readEnv(value: Value, name: string, keep: boolean, text: string, isTypeScript: boolean): TextEdit | undefined {
  const slot = value.kind === 'literal' || value.kind === 'partial' ? (value.slot ?? 'none') : 'none';
  if (slot === 'none') return undefined;
  const read = plainName.test(name) ? `process.env.${name}` : `process.env[${JSON.stringify(name)}]`;
  const written = text.slice(value.range.start, value.range.end);
  if (slot === 'text') return insideText(text, value.range, keep ? `${read} ?? ${written}` : read);
  const isText =
    value.kind === 'partial' || /^['"`]/.test(written) || (value.kind === 'literal' && typeof value.value === 'string');
  const isNumber = !isText && value.kind === 'literal' && typeof value.value === 'number';
  if (value.kind === 'literal' && typeof value.value === 'boolean') {
    // Any text is true: the variable is compared with the word that changes the default.
    if (!keep) return undefined;
    const test = value.value ? `${read} !== 'false'` : `${read} === 'true'`;
    return { range: value.range, text: slot === 'operand' ? `(${test})` : slot === 'attribute' ? `{${test}}` : test };
  }
  if (!isText && !isNumber) return undefined;
  let replacement: string;
  let isCompound = false;
  if (keep) {
    replacement = `${read} ?? ${written}`;
    isCompound = true;
    if (isNumber && isTypeScript) {
      replacement = `Number(${replacement})`;
      isCompound = false;
    }
  } else if (isNumber) replacement = `Number(${read})`;
  // The compiler asks for a value that may be missing; `!` says that the deploy must set it.
  else replacement = isTypeScript ? `${read}!` : read;
  if (slot === 'operand' && isCompound) replacement = `(${replacement})`;
  if (slot === 'attribute') replacement = `{${replacement}}`;
  return { range: value.range, text: replacement };
}

/** Makes a part of a string a hole of a template: `'0.0.0.0:50051'` → `` `0.0.0.0:${process.env.PORT ?? 50051}` ``. */
function insideText(text: string, range: Range, read: string): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', range.start) + 1;
  const opening = /(["'`])[^"'`\\$]*$/.exec(text.slice(lineStart, range.start));
  const rest = /^[^"'`\\$\n]*(["'`])/.exec(text.slice(range.end));
  if (!opening?.[1] || opening[1] !== rest?.[1]) return undefined;
  const start = lineStart + opening.index;
  const end = range.end + rest[0].length;
  const before = text.slice(start + 1, range.start);
  return { range: { start, end }, text: `\`${before}\${${read}}${text.slice(range.end, end - 1)}\`` };
}
