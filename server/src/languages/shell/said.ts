import type { CommandFact, Fact } from '../../../../rules/facts';
import { fallbacksIn } from './expansions';
import { readLiterals } from './literals';

/** What command lines say besides what they run: literals handed to programs, and fallbacks of variables. */
export function saidIn(facts: readonly Fact[]): Fact[] {
  return facts
    .filter((fact): fact is CommandFact => fact.kind === 'command')
    .flatMap(({ commands }) => [...readLiterals(commands), ...fallbacksIn(commands)]);
}
