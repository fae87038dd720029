import { literalFacts } from '../data/literals';
import { isFilledIn, readInConfig } from '../data/substitution';
import { readFormats } from '../formats';
import { loggingProperties } from '../formats/log4j-properties';
import { fileConfigSinks, isFileConfig } from '../formats/python-logging';
import { uwsgiSinks } from '../formats/uwsgi';
import type { Language } from '../language';
import { isSupervisord, supervisordFacts } from '../supervisord';
import { parseIni, parseProperties } from './parse';

const comment = { line: '#' };
const phraseBook: Language['phraseBook'] = (file) => ({
  readEnv: (value, name, options) => readInConfig(file, value, name, options),
  embedCommand: (text) => text,
  comment,
});
const slotIn = (path: string) => (isFilledIn(path) ? 'text' : 'none');

export const properties: Language = {
  id: 'properties',
  matches: (path) => /\.properties(?:\.[\w-]+)?$/.test(path),
  extract: (file) => {
    const root = parseProperties(file.text);
    return {
      facts: [
        ...readFormats(file, root).facts,
        ...loggingProperties(file.path, root),
        ...literalFacts(root, { slot: slotIn(file.path) }),
      ],
    };
  },
  phraseBook,
};

const iniName = /(?:\.(?:ini|cfg|cnf)(?:\.[\w-]+)?|(?:^|\/)(?:\.npmrc|\.pypirc|\.my\.cnf|\.aws\/(?:credentials|config)))$/;
const confName = /\.conf(?:\.[\w-]+)?$/;
/** What nginx, HOCON and their kin write and INI never does. */
const braces = /[{};]\s*$/m;
const iniLine = /^\s*(?:\[[^\]]+\]|[\w.-]+\s*=)/m;

export const ini: Language = {
  id: 'ini',
  matches: (path) => iniName.test(path) || confName.test(path),
  extract: ({ path, text }) => {
    if (isSupervisord(text)) return { facts: supervisordFacts(path, text) };
    const isIni = !confName.test(path) || (iniLine.test(text) && !braces.test(text));
    if (!isIni) return { facts: [] };
    const root = parseIni(text);
    const logging = isFileConfig(text) ? fileConfigSinks(parseIni(text, { continued: 'indent', verbatim: true })) : [];
    return { facts: [...logging, ...uwsgiSinks(root), ...literalFacts(root, { slot: slotIn(path) })] };
  },
  phraseBook,
};
