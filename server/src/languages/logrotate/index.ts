import type { LogSinkFact } from '../../../../rules/facts';
import type { Language } from '../language';

/**
 * Configuration of logrotate: each block `PATH… { … }` says that a program writes that log file. Source: logrotate(8). Directives that
 * stand outside of blocks are defaults and name no file.
 */
export const logrotate: Language = {
  id: 'logrotate',
  matches: (path) => /(?:^|\/)(?:[\w.-]+[.-])?logrotate(?:\.conf|\.cfg|\.txt)?$|(?:^|\/)logrotate\.d\/[^/]+$/i.test(path),
  extract: ({ text }) => ({ facts: sinks(text) }),
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (line) => line, comment: { line: '#' } }),
};

function sinks(text: string): LogSinkFact[] {
  const code = text.replace(/^[ \t]*#[^\n]*/gm, (comment) => ' '.repeat(comment.length));
  return [...code.matchAll(/^[ \t]*(["']?\/[^{}\n]*?)\s*\{/dgm)].flatMap((block): LogSinkFact[] => {
    const [start, end] = block.indices?.[1] ?? [];
    if (start === undefined || end === undefined) return [];
    const paths = block[1] as string;
    const first = /^"([^"]*)"|^'([^']*)'|^\S+/.exec(paths);
    const range = { start, end };
    const value = first?.[1] ?? first?.[2] ?? first?.[0] ?? paths;
    return [
      { kind: 'log-sink', library: 'logrotate', target: 'file', path: { kind: 'literal', value, range, slot: 'none' }, range },
    ];
  });
}
