import type { DependencyFact, Fact } from '../../../../rules/facts';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { isPublished, normalizeName, readRequirement, statedVersion } from './requirement';

/** Sections and keys of setuptools' setup.cfg that name requirements. */
const requirementKeys: readonly (readonly [section: RegExp, key: RegExp, group: DependencyFact['group']])[] = [
  [/^options$/, /^install_requires$/, 'runtime'],
  [/^options$/, /^tests_require$/, 'dev'],
  [/^options\.extras_require$/, /./, 'optional'],
];

/** setup.cfg: an INI file, whose values go on in indented lines. */
export const setupCfg: Language = {
  id: 'setup-cfg',
  matches: (path) => /(?:^|\/)setup\.cfg$/.test(path),
  extract({ text }) {
    const facts: Fact[] = [];
    let section = '';
    let key = '';
    let keyRange = { start: 0, end: 0 };
    let name: { text: string; range: { start: number; end: number } } | undefined;
    let dependenciesRange: { start: number; end: number } | undefined;
    for (const match of text.matchAll(/^(.*)$/gm)) {
      const line = (match[1] as string).replace(/\r$/, '');
      const header = /^\[([^\]]+)\]/.exec(line);
      const assignment = /^([\w.-]+)\s*[=:]\s*(.*)$/d.exec(line);
      if (/^\s*[#;]/.test(line) || line.trim() === '') continue;
      let valueAt = line.search(/\S/);
      if (header) {
        section = header[1] as string;
        key = '';
        continue;
      }
      if (assignment) {
        key = assignment[1] as string;
        keyRange = { start: match.index, end: match.index + key.length };
        valueAt = assignment.indices?.[2]?.[0] ?? line.length;
        if (section === 'metadata' && key === 'name' && assignment[2]) {
          name = {
            text: assignment[2].trim(),
            range: { start: match.index + valueAt, end: match.index + line.trimEnd().length },
          };
        }
      } else if (!/^\s/.test(line)) continue;
      const group = requirementKeys.find(([sections, keys]) => sections.test(section) && keys.test(key))?.[2];
      const value = line.slice(valueAt).trimEnd();
      const fact = group && value !== '' ? readRequirement(MappedText.plain(value, match.index + valueAt), group) : undefined;
      if (!fact) continue;
      facts.push(fact);
      if (group === 'runtime') dependenciesRange ??= keyRange;
    }
    const isPackage = name !== undefined || facts.length > 0;
    facts.unshift({
      kind: 'package',
      ecosystem: 'python',
      ...(name && { name: normalizeName(name.text), nameRange: name.range }),
      markerOnly: !isPackage,
      ...(isPublished(text) && { published: true }),
      ...(dependenciesRange && { dependenciesRange }),
      pinsItself: false,
      range: { start: 0, end: text.length },
    });
    facts.push(...statedVersion(text, /^python_requires[ \t]*=[ \t]*(?<version>\S[^\r\n]*?)[ \t]*$/dm));
    return { facts };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};
