import type { CommandFact, Fact, LiteralFact } from '../../../../rules/facts';
import { fallbacksIn } from './expansions';
import { readLiterals } from './literals';
import { trapsOfStarts } from './traps';

/** What command lines say besides what they run: literals handed to programs, fallbacks of variables, and traps. */
export function saidIn(facts: readonly Fact[]): Fact[] {
  const said = facts
    .filter((fact): fact is CommandFact => fact.kind === 'command')
    .flatMap(({ commands, origin }): Fact[] => {
      const literals = readLiterals(commands);
      return [...(origin === 'k8s-probe' ? literals.map(fixed) : literals), ...fallbacksIn(commands)];
    });
  return [...said, ...trapsOfStarts(facts)];
}

/** Kubernetes fills no variables into what a probe runs. */
function fixed(literal: LiteralFact): LiteralFact {
  return literal.text.kind === 'literal' ? { ...literal, text: { ...literal.text, slot: 'none' } } : literal;
}
