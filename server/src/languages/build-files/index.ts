import type { Language } from '../language';

/** Files of build and task runners. Nothing is read from them yet but the names that stand in their text. */
export const buildFiles: Language = {
  id: 'build-file',
  matches: (path) =>
    /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[\w-]+\.mk|\.?justfile|Jenkinsfile|Rakefile|Earthfile|Tiltfile)$/.test(path),
  extract: () => ({ facts: [] }),
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};
