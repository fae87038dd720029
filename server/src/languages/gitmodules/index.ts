import type { SubmoduleFact } from '../../../../rules/facts';
import type { Language } from '../language';

/** The list of a repository's submodules, in git's own configuration syntax. */
export const gitmodules: Language = {
  id: 'gitmodules',
  matches: (path) => path === '.gitmodules' || path.endsWith('/.gitmodules'),
  extract({ text }) {
    const facts = [...text.matchAll(/^[ \t]*(\[submodule "([^"\n]+)"\])[^[]*/dgm)].flatMap((match): SubmoduleFact[] => {
      const path = /^[ \t]*path[ \t]*=[ \t]*(\S.*?)[ \t]*$/m.exec(match[0])?.[1];
      const [start, end] = match.indices?.[1] ?? [0, 0];
      return path === undefined
        ? []
        : [{ kind: 'submodule', name: match[2] as string, path: path.replace(/^\.\/|\/$/g, ''), range: { start, end } }];
    });
    return { facts };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};
