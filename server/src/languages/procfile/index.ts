import type { CommandPhase, Fact } from '../../../../rules/facts';
import { isDevelopmentName } from '../../../../rules/judgements/development/development';
import { nameOf } from '../../../../rules/paths';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { readCommandLine } from '../shell/command-line';
import { readFallbacks } from '../shell/expansions';
import { readLiterals } from '../shell/literals';
import { shellPhraseBook } from '../shell/phrase-book';
import { trapsOfStarts } from '../shell/traps';

/** No platform runs compose as a process: whoever starts this has the services of the app on their own machine. */
const composeStart = /^[\w-]+:[ \t]*(?:exec[ \t]+)?docker(?:-|[ \t]+)compose[ \t][^\n]*\bup\b/m;

export const procfile: Language = {
  id: 'procfile',
  matches: (path) => /(?:^|\/)Procfile(?:\.[\w-]+)*$/.test(path),
  extract: ({ path, text }) => {
    const facts: Fact[] = [];
    const development = isDevelopmentName(nameOf(path)) || composeStart.test(text);
    for (const match of text.matchAll(/^([A-Za-z0-9_-]+):[ \t]*(\S[^\r\n]*)/gm)) {
      const [whole, name, command] = match as unknown as [string, string, string];
      const line = command.trimEnd();
      const start = match.index + whole.length - command.length;
      const source = MappedText.plain(line, start);
      const commands = readCommandLine(source);
      facts.push({
        kind: 'command',
        origin: 'procfile',
        phase: development ? 'dev' : phaseOf(name),
        name,
        text: line,
        range: { start, end: start + line.length },
        form: 'shell',
        commands,
        ...(name === 'release' && { oneShot: true }),
      });
      facts.push(...readFallbacks(source), ...readLiterals(commands));
    }
    return { facts: [...facts, ...trapsOfStarts(facts)] };
  },
  phraseBook: shellPhraseBook,
};

function phaseOf(processType: string): CommandPhase {
  return processType === 'release' ? 'release' : 'start';
}
