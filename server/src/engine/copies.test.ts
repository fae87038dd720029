import { describe, expect, it } from 'vitest';
import type { Range } from '../../../rules/facts';
import type { App } from '../../../rules/project';
import { gatherCopies } from './copies';
import type { Problem } from './problem';

const text = `app.listen(3000);\n${Array.from({ length: 12 }, (_, index) => `app.get('/${index}', list);\n`).join('')}`;
const projectOf = (content: string) => ({
  appOf: (file: string) => ({ path: file.slice(0, file.indexOf('/')) }) as App,
  textOf: (_: string, range?: Range) => content.slice(range?.start, range?.end),
});
const project = projectOf(text);

function found(file: string): Problem {
  const range = { start: 11, end: 15 };
  return {
    ruleId: 'no-hardcoded-port',
    severity: 'warning',
    message: 'Port 3000 is hardcoded.',
    file,
    range,
    related: [],
    fix: { title: 'Read the port from PORT', edits: [{ range, text: 'process.env.PORT ?? 3000' }] },
    suggestions: [],
  };
}

describe('gatherCopies', () => {
  it('makes one of the findings in copies of a file, with a fix for all of them', () => {
    const problems = ['a/app.js', 'b/app.js', 'c/app.js', 'd/app.js', 'd/other.js'].map(found);
    const [first, other, ...rest] = gatherCopies(problems, project);
    expect(rest).toEqual([]);
    expect(other?.file).toBe('d/other.js');
    expect(first?.message).toBe('Port 3000 is hardcoded. The same stands in 3 other apps.');
    expect(first?.related.map(({ file }) => file)).toEqual(['b/app.js', 'c/app.js', 'd/app.js']);
    expect(first?.fix?.edits.map((edit) => edit.file)).toEqual(['a/app.js', 'b/app.js', 'c/app.js', 'd/app.js']);
  });

  it('tells of a few apps one by one, and of several places in one app', () => {
    const problems = ['a/app.js', 'b/app.js', 'c/app.js'].map(found);
    expect(gatherCopies(problems, project)).toEqual(problems);
    const many = [...problems, found('c/app.js')];
    expect(gatherCopies(many, project)).toEqual(many);
  });

  it('takes no short files for copies', () => {
    const problems = ['a/app.js', 'b/app.js', 'c/app.js', 'd/app.js'].map(found);
    expect(gatherCopies(problems, projectOf('app.listen(3000);\n'))).toEqual(problems);
  });

  it('makes one of what templates beside each other have in common, however else they differ', () => {
    const shelved = {
      appOf: (file: string) => ({ path: file.slice(0, file.lastIndexOf('/')) }) as App,
      textOf: (file: string, range?: Range) => `app.listen(3000); // ${file}`.slice(range?.start, range?.end),
    };
    const problems = ['templates/a/app.js', 'templates/b/app.js', 'templates/c/app.js', 'templates/d/app.js', 'e/app.js'].map(
      found,
    );
    const [first, ...rest] = gatherCopies(problems, shelved);
    expect(first?.related.map(({ file }) => file)).toEqual(['templates/b/app.js', 'templates/c/app.js', 'templates/d/app.js']);
    expect(rest.map(({ file }) => file)).toEqual(['e/app.js']);
  });
});
