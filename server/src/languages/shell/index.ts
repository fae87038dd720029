import type { Fact, SimpleCommand } from '../../../../rules/facts';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { readScript } from './command-line';
import { readFallbacks } from './expansions';
import { readLiterals } from './literals';
import { shellPhraseBook } from './phrase-book';
import { readTraps } from './traps';

const foreign = /^#!.*\b(?:zsh|fish|csh|tcsh|pwsh|expect)\b/;

/** Shell scripts: each top-level statement is a command line of its own. */
export const shell: Language = {
  id: 'shell',
  matches: (path) => /\.(?:sh|bash)$/.test(path),
  matchesFirstLine: (line) => /^#!.*\b(?:ba|da|a|k)?sh\b/.test(line),
  extract({ text }) {
    if (foreign.test(text)) return { facts: [] };
    const source = withoutCarriageReturns(MappedText.plain(text, 0));
    const read = readScript(source, { tolerant: true });
    if (!read) return { facts: [] };
    if (read.error) return { facts: [], parseError: { message: read.error.message, offset: source.offset(read.error.pos) } };
    const facts: Fact[] = [];
    for (const statement of read.script.commands) {
      const range = source.range(statement.pos, statement.end);
      const commands = read.commands.filter((command) => command.range.start >= range.start && command.range.start < range.end);
      if (commands.length === 0) continue;
      facts.push({
        kind: 'command',
        origin: 'shell-script',
        phase: 'script',
        text: text.slice(range.start, range.end),
        range,
        form: 'shell',
        commands,
      });
    }
    facts.push(...readFallbacks(source), ...readTraps(read.commands), ...readLiterals(read.commands), ...exports(read.commands));
    return { facts };
  },
  phraseBook: shellPhraseBook,
};

/** A script of a Windows checkout: to a shell the `\r` at each end of line would be part of its last word. */
function withoutCarriageReturns(source: MappedText): MappedText {
  if (!source.text.includes('\r\n')) return source;
  const kept = [...source.text.matchAll(/\r(?!\n)|[^\r]/g)].map(({ index }) => index);
  return source.select(kept);
}

/** `export NAME=value`. */
function exports(commands: readonly SimpleCommand[]): Fact[] {
  return commands
    .filter(({ program }) => program === 'export')
    .flatMap(({ words }) =>
      words.slice(1).flatMap((word): Fact[] => {
        const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1];
        if (!name || !word.value) return [];
        const { start } = word.range;
        return [
          {
            kind: 'env-declaration',
            name,
            nameRange: { start, end: start + name.length },
            where: 'shell',
            value: word.value.text,
            valueRange: word.value.range,
            ...(word.dynamic && { reference: true }),
            range: word.range,
          },
        ];
      }),
    );
}
