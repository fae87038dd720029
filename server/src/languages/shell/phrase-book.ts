import type { LiteralValue, Value } from '../../../../rules/facts';
import type { PhraseBook, TextEdit } from '../../../../rules/rule';
import type { SourceFile } from '../language';

/** Edits in texts that a shell reads: `${NAME:-literal}`, and `"${NAME:?}"` where the variable is required. */
export function shellPhraseBook({ text }: Pick<SourceFile, 'text'>): PhraseBook {
  return {
    readEnv(value, name, { keep = true } = {}) {
      if (value.kind !== 'literal' || value.slot !== 'text') return undefined;
      if (keep) return value.quoted === 'single' ? undefined : [{ range: value.range, text: `\${${name}:-${value.value}}` }];
      const edit = expandIn(text, value, `\${${name}:?}`);
      return edit && [edit];
    },
    embedCommand: (line) => line,
    comment: { line: '#' },
  };
}

/** Puts an expansion in place of a word's text, in double quotes: a secret may hold blanks. Undefined where these would read what else the word says. */
export function expandIn(text: string, value: Extract<Value, { kind: 'literal' }>, expansion: string): TextEdit | undefined {
  const { range, quoted }: LiteralValue = value;
  if (quoted === 'double') return { range, text: expansion };
  if (quoted === undefined) return { range, text: `"${expansion}"` };
  const start = text.lastIndexOf("'", range.start - 1);
  const end = text.indexOf("'", range.end) + 1;
  if (start < 0 || end === 0) return undefined;
  const before = text.slice(start + 1, range.start);
  const after = text.slice(range.end, end - 1);
  if (/["$`\\!]/.test(before + after)) return undefined;
  return { range: { start, end }, text: `"${before}${expansion}${after}"` };
}
