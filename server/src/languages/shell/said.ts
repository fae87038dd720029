import type { CommandFact, Fact } from '../../../../rules/facts';
import { fallbacksIn } from './expansions';
import { readLiterals } from './literals';
import { trapsOfStarts } from './traps';

/** What command lines say besides what they run: literals handed to programs, fallbacks of variables, and traps. */
export function saidIn(facts: readonly Fact[]): Fact[] {
  const said = facts
    .filter((fact): fact is CommandFact => fact.kind === 'command')
    .flatMap(({ commands }): Fact[] => [...readLiterals(commands), ...fallbacksIn(commands)]);
  return [...said, ...trapsOfStarts(facts)];
}
