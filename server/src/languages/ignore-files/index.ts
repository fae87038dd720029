import type { IgnoreEntryFact } from '../../../../rules/facts';
import type { Language } from '../language';

const claimed = /(?:^|\/)(?:\.gitignore|\.dockerignore|[^/]+\.dockerignore)$/;

export const ignoreFiles: Language = {
  id: 'ignore',
  matches: (path) => claimed.test(path),
  extract({ text }) {
    const facts = [...text.matchAll(/^[ \t]*(?![#\s])(.*?)[ \t]*$/dgm)].flatMap((match): IgnoreEntryFact[] => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      return end > start ? [{ kind: 'ignore-entry', pattern: text.slice(start, end), range: { start, end } }] : [];
    });
    return { facts };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};
