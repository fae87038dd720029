import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import type { Where } from '../../rules/rule';
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
  it('shows an example of each place it looks at', () => {
    const bad = rule.docs.examples.flatMap((example) => Object.entries(example.bad));
    const without = rule.languages.filter((where) => !bad.some(([file, text]) => isOf(where, file, text)));
    expect(without).toEqual([]);
  });
  it('speaks of itself in one form', () => {
    expect(rule.title, 'a noun phrase').toMatch(/^[A-Z][^.]*[^.\s]$/);
    expect(rule.docs.what).toMatch(/^Reports .*\.$/);
    expect(rule.docs.why).toMatch(/\.$/);
    expect(rule.docs.whenNotToUse, 'when not to use it').toMatch(/^[A-Z].*\.$/);
    if (rule.fixable) expect(rule.docs.fixSafety, 'what its fix does to the program').toMatch(/^[A-Z].*\.$/);
  });
});

const names: Readonly<Partial<Record<Where, RegExp>>> = {
  js: /\.[cm]?[jt]sx?$/,
  py: /\.py$/,
  docker: /Dockerfile|Containerfile/i,
  compose: /compose[^/]*\.ya?ml$/,
  k8s: /\.ya?ml$/,
  ci: /^\.github\/|\.gitlab-ci/,
  manifest: /(?:package\.json|pyproject\.toml|requirements[^/]*\.txt|Pipfile)$/,
  env: /(?:^|[/.])env(?:$|\.)/,
  cmd: /(?:package\.json|Procfile|Dockerfile|Makefile|\.sh|\.ya?ml)$/,
  nginx: /nginx|\.conf$/,
  ignore: /ignore$/,
  config: /\.(?:json|ya?ml|toml|ini|cfg|conf|properties|xml|prisma)$|logrotate/,
};

function isOf(where: Where, file: string, text: string): boolean {
  if (where === 'k8s' && !/apiVersion:|^image:|^replicaCount:/m.test(text)) return false;
  return names[where]?.test(file) ?? true;
}
