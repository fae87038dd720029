import type { Language } from '../language';

const extensions = /\.(?:[cm]?[jt]sx?)$/;

export const javascript: Language = {
  id: 'javascript',
  matches: (path) => extensions.test(path),
  matchesFirstLine: (line) => /^#!.*\b(?:node|bun|deno|tsx|ts-node)\b/.test(line),
  extract: () => ({ facts: [] }),
  phraseBook: () => ({
    readEnv: () => undefined,
    embedCommand: (text) => text,
    comment: { line: '//', open: '/*', close: '*/' },
  }),
};
