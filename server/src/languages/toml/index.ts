import type { Fact } from '../../../../rules/facts';
import { literalFacts } from '../data/literals';
import type { DataNode } from '../data/node';
import { isFilledIn, readInConfig } from '../data/substitution';
import { readFormats } from '../formats';
import type { Language } from '../language';
import { saidIn } from '../shell/said';
import { isTraefikConfig, readTraefikConfig } from '../yaml/traefik';
import { miseFacts } from './mise';
import { parseToml } from './parse';
import { pipfileFacts } from './pipfile';
import { pyprojectFacts } from './pyproject';

const claimed = /\.toml$|(?:^|\/)Pipfile$/;

/** Tables of manifests that hold no config of the app. */
const notConfig = new Set(['project', 'build-system', 'dependency-groups', 'source', 'packages', 'dev-packages', 'tools']);

const readers: readonly { readonly matches: RegExp; read(root: DataNode): readonly Fact[] }[] = [
  { matches: /(?:^|\/)pyproject\.toml$/, read: pyprojectFacts },
  { matches: /(?:^|\/)Pipfile$/, read: pipfileFacts },
  { matches: /(?:^|\/)\.?mise(?:\.[\w-]+)?\.toml$/, read: miseFacts },
];

export const toml: Language = {
  id: 'toml',
  matches: (path) => claimed.test(path),
  extract(file) {
    const { path, text } = file;
    const { root, parseError } = parseToml(text);
    const formats = readFormats(file, root);
    const reader = readers.find(({ matches }) => matches.test(path));
    const facts = [
      ...(root && reader ? reader.read(root) : []),
      ...(root && isTraefikConfig(root) ? readTraefikConfig(text, root, { removable: false }) : []),
      ...formats.facts,
      ...saidIn(formats.facts),
      ...literalFacts(root, {
        slot: isFilledIn(path) ? 'text' : 'none',
        skip: (keys) => (reader !== undefined && notConfig.has(keys[0] ?? '')) || formats.skips(keys),
      }),
    ];
    return { facts, ...(parseError && { parseError }) };
  },
  phraseBook: (file) => ({
    readEnv: (value, name, options) => readInConfig(file, value, name, options),
    embedCommand: (text) => JSON.stringify(text).slice(1, -1),
    comment: { line: '#' },
  }),
};
