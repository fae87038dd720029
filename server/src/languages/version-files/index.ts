import type { RuntimeVersionFact } from '../../../../rules/facts';
import type { Language } from '../language';

type Single = readonly [file: RegExp, runtime: 'node' | 'python', source: RuntimeVersionFact['source'], line: RegExp];

/** Files whose first line is a version. */
const singles: readonly Single[] = [
  [/(?:^|\/)\.nvmrc$/, 'node', 'nvmrc', /^\s*v?([^\s#]+)/dm],
  [/(?:^|\/)\.node-version$/, 'node', 'node-version', /^\s*v?([^\s#]+)/dm],
  [/(?:^|\/)\.python-version$/, 'python', 'python-version', /^\s*(?:cpython-)?([^\s#]+)/dm],
  [/(?:^|\/)runtime\.txt$/, 'python', 'runtime.txt', /^\s*python-([^\s#]+)/dm],
];
const toolVersions = /(?:^|\/)\.tool-versions$/;

export const versionFiles: Language = {
  id: 'version-file',
  matches: (path) => toolVersions.test(path) || singles.some(([file]) => file.test(path)),
  extract({ path, text }) {
    const single = singles.find(([file]) => file.test(path));
    const found = single
      ? [{ runtime: single[1], source: single[2], match: single[3].exec(text) }]
      : [...text.matchAll(/^[ \t]*(nodejs|node|python)[ \t]+([^\s#]+)/dgm)].map((match) => ({
          runtime: match[1] === 'python' ? ('python' as const) : ('node' as const),
          source: 'tool-versions' as const,
          match,
        }));
    const facts = found.flatMap(({ runtime, source, match }): RuntimeVersionFact[] => {
      const [start, end] = match?.indices?.at(-1) ?? [0, 0];
      return end > start
        ? [{ kind: 'runtime-version', runtime, source, version: text.slice(start, end), range: { start, end } }]
        : [];
    });
    return { facts };
  },
  phraseBook: () => ({
    readEnv: () => undefined,
    embedCommand: (text) => text,
    comment: undefined,
  }),
};
