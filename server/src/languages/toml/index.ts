import type { Fact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import type { Language } from '../language';
import { miseFacts } from './mise';
import { parseToml } from './parse';
import { pipfileFacts } from './pipfile';
import { pyprojectFacts } from './pyproject';

const claimed = /\.toml$|(?:^|\/)Pipfile$/;

const readers: readonly { readonly matches: RegExp; read(root: DataNode): readonly Fact[] }[] = [
  { matches: /(?:^|\/)pyproject\.toml$/, read: pyprojectFacts },
  { matches: /(?:^|\/)Pipfile$/, read: pipfileFacts },
  { matches: /(?:^|\/)\.?mise(?:\.[\w-]+)?\.toml$/, read: miseFacts },
];

export const toml: Language = {
  id: 'toml',
  matches: (path) => claimed.test(path),
  extract({ path, text }) {
    const { root, parseError } = parseToml(text);
    const facts = root ? readers.filter(({ matches }) => matches.test(path)).flatMap(({ read }) => read(root)) : [];
    return { facts, ...(parseError && { parseError }) };
  },
  phraseBook: () => ({
    readEnv: () => undefined,
    embedCommand: (text) => JSON.stringify(text).slice(1, -1),
    comment: { line: '#' },
  }),
};
