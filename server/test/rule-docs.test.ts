import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { analyze } from './fixture-case';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.docs.examples.map((example, index) => [index, example] as const))(
    'example %i: bad is reported, good is not',
    async (_index, { bad, good }) => {
      expect((await analyze(bad, [rule.id])).map((problem) => problem.ruleId)).toContain(rule.id);
      expect((await analyze(good, [rule.id])).filter((problem) => problem.ruleId === rule.id)).toEqual([]);
    },
  );
  it('has a sentence for each message', () => {
    for (const message of Object.values<string>(rule.messages)) expect(message).toMatch(/^[A-Z{`'"].*[.]$/s);
  });
});
