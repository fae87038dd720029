import type { CommandFact, Fact, SignalHandlerFact, SimpleCommand, Word } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';
import { readCommandLine } from './command-line';

const signals: Readonly<Record<string, string>> = {
  '1': 'SIGHUP',
  '2': 'SIGINT',
  '3': 'SIGQUIT',
  '15': 'SIGTERM',
};
const silent = new Set([':', 'true', 'echo', 'printf', 'log', 'logger']);

/** Traps in the start commands of containers, process files and packages: `CMD ["sh", "-c", "trap '' TERM; …"]`. */
export function trapsOfStarts(facts: readonly Fact[]): readonly SignalHandlerFact[] {
  return facts.flatMap((fact) => (fact.kind === 'command' && isStart(fact) ? readTraps(fact.commands) : []));
}

function isStart({ phase, origin, name }: CommandFact): boolean {
  return phase === 'start' || (origin === 'package-script' && name === 'start');
}

/** `trap 'kill $PID; wait' TERM INT`, `trap '' TERM`, `trap cleanup SIGTERM`. */
export function readTraps(commands: readonly SimpleCommand[]): readonly SignalHandlerFact[] {
  const traps = commands.filter(
    ({ program, words }) => program === 'trap' && words.length > 2 && !/^-[lp-]?$/.test(words[1]?.text ?? ''),
  );
  const handlesExit = traps.some((trap) => signalsOf(trap).includes('EXIT') && effect(trap.words[1], commands) === 'closes');
  return traps.flatMap((trap) => {
    const body = effect(trap.words[1], commands);
    // What ends the script runs its EXIT trap, too.
    const does = body === 'exits' && handlesExit ? 'closes' : body;
    return signalsOf(trap)
      .filter((signal) => signal.startsWith('SIG'))
      .map(
        (signal): SignalHandlerFact => ({
          kind: 'signal-handler',
          signal,
          does,
          range: trap.range,
          place: { scope: 'top', async: false },
        }),
      );
  });
}

function signalsOf({ words }: SimpleCommand): string[] {
  return words.slice(2).map(({ text }) => {
    const name = text.toUpperCase();
    if (name === 'EXIT' || name === '0') return 'EXIT';
    return signals[name] ?? (name.startsWith('SIG') ? name : `SIG${name}`);
  });
}

function effect(body: Word | undefined, commands: readonly SimpleCommand[]): SignalHandlerFact['does'] {
  if (!body) return 'unknown';
  if (body.text.trim() === '') return 'nothing';
  const inner = readCommandLine(MappedText.plain(body.text, 0)).flatMap((command) => {
    const called = commands.filter(({ inFunction }) => inFunction === command.program);
    return called.length > 0 ? called : [command];
  });
  if (inner.length === 0) return 'unknown';
  if (inner.every(({ program }) => silent.has(program))) return 'nothing';
  if (inner.every(({ program }) => program === 'exit' || silent.has(program))) return 'exits';
  return 'closes';
}
