import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passwordInConnectionString } from '../../rules/judgements/addresses/urls';
import { withoutScheme } from '../../rules/judgements/credentials/credential-values';
import { extract } from '../src/engine/extract';
import type { Problem } from '../src/engine/problem';
import { analyze, readCase } from './fixture-case';

const root = join(import.meta.dirname, '../../test-fixtures/rules');
const ofCredentials = [
  'no-hardcoded-secret',
  'no-committed-private-key',
  'no-hardcoded-connection-string',
  'no-secret-fallback',
  'no-committed-env-file',
  'no-plaintext-secret-in-manifest',
  'no-config-in-image',
];
const cases = readdirSync(root).flatMap((rule) =>
  readdirSync(join(root, rule))
    .filter((name) => !/\.(?:expected|fixed|suggested)$/.test(name))
    .map((name) => [`${rule}/${name}`, readCase(join(root, rule, name), name, rule)] as const),
);

describe('what is said of a secret never holds its text', () => {
  it.each(cases)('%s', async (_case, { files, rules }) => {
    for (const problem of await analyze(files, rules)) {
      if (!ofCredentials.includes(problem.ruleId) || isName(problem, files[problem.file] ?? '')) continue;
      const written = (files[problem.file] ?? '').slice(problem.range.start, problem.range.end);
      const said = [
        problem.message,
        ...problem.related.map(({ message }) => message),
        problem.fix?.title,
        ...problem.suggestions.map(({ title }) => title),
      ];
      const added = [problem.fix, ...problem.suggestions].flatMap((fix) =>
        (fix?.edits ?? []).map((edit) => ('text' in edit ? edit.text : 'append' in edit ? edit.append.join('\n') : edit.create)),
      );
      for (const secret of secretsIn(written)) {
        for (const text of said) expect(text ?? '').not.toContain(secret);
        for (const text of added) expect(text).not.toContain(secret);
      }
    }
  });
});

/** The finding stands at a variable's name, not at its value. */
function isName({ file, range }: Problem, text: string): boolean {
  return extract(file, text).facts.some((fact) => fact.kind === 'env-declaration' && fact.nameRange.start === range.start);
}

/** The parts of what was found that must not be told: the text in its quotes, behind its scheme, the password of a URL. */
function secretsIn(written: string): string[] {
  const bare = written.trim().replace(/^(["'`])([\s\S]*)\1$/, '$2');
  const password = passwordInConnectionString(bare)?.password;
  return [bare, withoutScheme(bare), ...bare.split('\n'), ...(password === undefined ? [] : [password])].filter(
    (text) => text.length >= 8,
  );
}
