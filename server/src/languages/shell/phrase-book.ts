import type { PhraseBook } from '../../../../rules/rule';

/** Edits in texts that a shell reads: `${NAME:-literal}`. */
export const shellPhraseBook: PhraseBook = {
  readEnv(value, name, { keep = true } = {}) {
    if (value.kind !== 'literal' || value.slot !== 'text') return undefined;
    return [{ range: value.range, text: keep ? `\${${name}:-${value.value}}` : `\${${name}:?}` }];
  },
  embedCommand: (text) => text,
  comment: { line: '#' },
};
