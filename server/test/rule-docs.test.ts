import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { analyze } from './fixture-case';
import { faultsOfTemplate } from './voice';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.docs.examples.map((example, index) => [index, example] as const))(
    'example %i: bad is reported, good is not',
    async (_index, { bad, good }) => {
      expect((await analyze(bad, [rule.id])).map((problem) => problem.ruleId)).toContain(rule.id);
      expect((await analyze(good, [rule.id])).filter((problem) => problem.ruleId === rule.id)).toEqual([]);
    },
  );
  it.each(Object.entries<string>(rule.messages))(
    'message %s is one sentence that says what is wrong and what to do',
    (_name, message) => {
      expect(faultsOfTemplate(message), message).toEqual([]);
    },
  );
  it('speaks of itself in one form', () => {
    expect(rule.title, 'a noun phrase').toMatch(/^[A-Z][^.]*[^.\s]$/);
    expect(rule.docs.what).toMatch(/^Reports .*\.$/);
    expect(rule.docs.why).toMatch(/\.$/);
  });
});
