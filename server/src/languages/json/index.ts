import type { Fact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import type { Language } from '../language';
import { appJsonFacts } from './app-json';
import { packageJsonFacts } from './package-json';
import { parseJson } from './parse';

/** Lockfiles are looked into only when somebody asks for a version. */
const notOurs = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
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
