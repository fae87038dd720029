import type { Fact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import type { Language } from '../language';
import { appJsonFacts } from './app-json';
import { packageJsonFacts } from './package-json';
import { parseJson } from './parse';

/** Lockfiles are looked into when somebody asks for a version; our own config is the engine's. */
const notOurs = /(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|Pipfile\.lock|\.?twelve-factor)(?:\.json)?$/;
const claimed = /\.(?:json|jsonc|json5)$|(?:^|\/)\.(?:babelrc|eslintrc|prettierrc|swcrc|nycrc)$/;

const readers: readonly { readonly matches: RegExp; read(root: DataNode): readonly Fact[] }[] = [
  { matches: /(?:^|\/)package\.json$/, read: packageJsonFacts },
  { matches: /(?:^|\/)app\.json$/, read: appJsonFacts },
];

export const json: Language = {
  id: 'json',
  matches: (path) => claimed.test(path) && !notOurs.test(path),
  extract({ path, text }) {
    const { root, parseError } = parseJson(text);
    const facts = root ? readers.filter(({ matches }) => matches.test(path)).flatMap(({ read }) => read(root)) : [];
    return { facts, ...(parseError && { parseError }) };
  },
  phraseBook: ({ path }) => ({
    readEnv: () => undefined,
    embedCommand: (text) => JSON.stringify(text).slice(1, -1),
    comment: /\.json$/.test(path) ? undefined : { line: '//', open: '/*', close: '*/' },
  }),
};
