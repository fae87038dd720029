import { describe, expect, it } from 'vitest';
import { applyReplacements, combineFixes, resolveEdits } from './edits';

const textsOf = (files: Record<string, string>) => (file: string) => files[file];

describe('resolveEdits', () => {
  it.each([
    ['import a\r\nimport b\r\n', 'import os\r\nimport a\r\nimport b\r\n'],
    ['import a\nimport b\n', 'import os\nimport a\nimport b\n'],
  ])('keeps the line ends of %j', (before, after) => {
    const edit = { range: { start: 0, end: 0 }, text: 'import os\n' };
    const [change] = resolveEdits([edit], 'app.py', textsOf({ 'app.py': before }));
    expect(change?.kind === 'edit' && applyReplacements(before, change.replacements)).toBe(after);
  });

  it('leaves no half of a line end', () => {
    const before = 'tls\r\nkey\r\n';
    const edit = { range: { start: 0, end: 4 }, text: 'dns' };
    const [change] = resolveEdits([edit], 'hosts.conf', textsOf({ 'hosts.conf': before }));
    expect(change?.kind === 'edit' && applyReplacements(before, change.replacements)).toBe('dns\r\nkey\r\n');
  });

  it('appends each line once, also to a file without a last line end', () => {
    const edits = [
      { file: '.env.example', append: ['PORT=', 'HOST='] },
      { file: '.env.example', append: ['HOST=', 'ZONE='] },
    ];
    const files = { '.env.example': 'PORT=' };
    const [change] = resolveEdits(edits, 'app.js', textsOf(files));
    expect(change?.kind === 'edit' && applyReplacements('PORT=', change.replacements)).toBe('PORT=\nHOST=\nZONE=\n');
  });
});

describe('combineFixes', () => {
  it('inserts an import that two fixes share once', () => {
    const load = { range: { start: 0, end: 0 }, text: 'import os\n' };
    const fixes = [10, 30].map((start) => ({
      file: 'app.py',
      edits: [load, { range: { start, end: start + 2 }, text: 'x' }],
    }));
    const { accepted, edits } = combineFixes(fixes);
    expect(accepted).toHaveLength(2);
    expect(edits.filter((edit) => 'range' in edit && edit.text === 'import os\n')).toHaveLength(1);
  });
});
