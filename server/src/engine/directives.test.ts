import { describe, expect, it } from 'vitest';
import { applyDirectives, parseDirectives } from './directives';
import { applyReplacements } from './edits';
import type { Problem } from './problem';

const slashes = { line: '//', open: '/*', close: '*/' };

function problemsOn(text: string, ...marks: string[]): Problem[] {
  return marks.map((mark) => {
    const start = text.indexOf(mark);
    return {
      ruleId: 'no-log-file',
      severity: 'warning',
      message: mark,
      file: 'a.js',
      range: { start, end: start + mark.length },
      related: [],
      suggestions: [],
    };
  });
}

function remaining(text: string, ...marks: string[]): string[] {
  const scope = {
    text,
    directives: parseDirectives(text, slashes),
    ruleState: (id: string) => (id === 'off-rule' ? 'off' : id.startsWith('no-') ? 'on' : 'unknown') as 'on',
  };
  return applyDirectives('a.js', problemsOn(text, ...marks), scope).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('directives', () => {
  it.each([
    ['// twelve-factor-disable-next-line no-log-file -- legacy\nBAD', []],
    ['// twelve-factor-disable-next-line\nBAD', []],
    [
      '// twelve-factor-disable-next-line no-other, no-log-file\nBAD',
      ['unused-directive: This directive suppresses nothing for no-other; delete it.'],
    ],
    ['BAD // twelve-factor-disable-line no-log-file', []],
    ['/* twelve-factor-disable-file no-log-file */\n\nBAD', []],
    ['BAD\n/* twelve-factor-disable-file */', []],
    ['{/* twelve-factor-disable-next-line no-log-file */}\n<BAD/>', []],
    ['// twelve-factor-disable no-log-file\nx\nBAD\n// twelve-factor-enable no-log-file', []],
    [
      '// twelve-factor-disable-next-line no-log-file\n// twelve-factor-disable-next-line no-log-file\nBAD',
      ['unused-directive: This directive suppresses nothing for no-log-file; delete it.'],
    ],
  ])('%j', (text, expected) => {
    expect(remaining(text, 'BAD')).toEqual(expected);
  });

  it('ends a disabled stretch at enable', () => {
    expect(remaining('/* twelve-factor-disable */\nBAD1\n/* twelve-factor-enable */\nBAD2', 'BAD1', 'BAD2')).toEqual([
      'no-log-file: BAD2',
    ]);
  });

  it('reports the unused and the misspelt, not what is off', () => {
    expect(remaining('// twelve-factor-disable-next-line no-log-file\nfine')).toEqual([
      'unused-directive: This directive suppresses nothing for no-log-file; delete it.',
    ]);
    expect(remaining('// twelve-factor-disable-next-line misspelt\nfine')).toEqual([
      'unused-directive: There is no rule misspelt; correct the name or delete the directive.',
    ]);
    expect(remaining('// twelve-factor-disable-next-line off-rule\nfine')).toEqual([]);
  });

  it('deletes an unused directive with its line, or up to the code before it', () => {
    const fixOf = (text: string) => {
      const scope = { text, directives: parseDirectives(text, slashes), ruleState: () => 'on' as const };
      const edits = applyDirectives('a.js', [], scope)[0]?.fix?.edits ?? [];
      return applyReplacements(
        text,
        edits.flatMap((edit) => ('range' in edit ? [edit] : [])),
      );
    };
    expect(fixOf('a\n  // twelve-factor-disable-line\nb\n')).toBe('a\nb\n');
    expect(fixOf('a  // twelve-factor-disable-line no-x -- why\nb\n')).toBe('a\nb\n');
    expect(fixOf('f(/* twelve-factor-disable-line */ x)\n')).toBe('f( x)\n');
  });

  it('reads only comments of the language', () => {
    expect(parseDirectives('# twelve-factor-disable-file', slashes)).toEqual([]);
    expect(parseDirectives('const a = "twelve-factor-disable-file"', slashes)).toEqual([]);
    expect(parseDirectives('# twelve-factor-disable-file', { line: '#' })).toHaveLength(1);
    expect(parseDirectives('// twelve-factor-disable-files', slashes)).toEqual([]);
  });
});
