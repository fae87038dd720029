import { describe, expect, it } from 'vitest';
import { defineRule } from '../../../rules/rule';
import { memoryFileSystem } from './file-system';
import { Workspace } from './workspace';

/** Every `word` is a problem at its place; to mend it takes an entry in `notes.md` of the folder that the text names. */
const word = defineRule({
  id: 'word',
  factor: 'config',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['any'],
  title: 'word',
  docs: { what: '', why: '', examples: [] },
  messages: { found: 'A word stands here.' },
  project({ project, report }) {
    for (const file of project.files) {
      const text = project.textOf(file);
      const start = text.indexOf('word');
      const edits = [{ file: `${/in (\S+)/.exec(text)?.[1]}/notes.md`, append: ['word'] }];
      const fix = { title: 'Write it down', edits };
      if (start >= 0) report({ at: { file, range: { start, end: start + 4 } }, message: 'found', fix, suggest: [fix] });
    }
  },
});

async function problemsIn(files: Readonly<Record<string, string>>, root = '/work') {
  const disk = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/work/${file}`, text]));
  const workspace = new Workspace(root, { fileSystem: memoryFileSystem({ '/work/.git/HEAD': '', ...disk }), rules: [word] });
  await workspace.load();
  return workspace.analyze();
}

const listed = { '.gitmodules': '[submodule "theme"]\n\tpath = vendor/theme\n\turl = https://github.com/acme/theme.git\n' };
const checkedOut = { 'vendor/theme/.git': 'gitdir: ../../.git/modules/theme\n' };

describe('submodules', () => {
  it.each([
    ['listed and checked out', { ...listed, ...checkedOut }],
    ['listed alone, as in an archive', listed],
    ['checked out alone, as a further working tree', checkedOut],
  ])('are silent where they are %s', async (_, marks) => {
    const files = {
      'app.js': '// word in .',
      'vendor/theme/deep/theme.js': '// word in .',
      'vendor/theme/unused.js': '// twelve-factor-disable-file word\n',
      'vendor/themes.js': '// word in .',
    };
    expect((await problemsIn({ ...marks, ...files })).map(({ file }) => file)).toEqual(['app.js', 'vendor/themes.js']);
  });

  it('are changed by no fix', async () => {
    const [inside, outside] = await problemsIn({
      ...listed,
      'a.js': '// word in vendor/theme',
      'b.js': '// word in vendor',
    });
    expect([inside?.fix, inside?.suggestions]).toEqual([undefined, []]);
    expect([outside?.fix, outside?.suggestions.length]).toEqual([expect.anything(), 1]);
  });

  it('are judged where they are opened by themselves, and a repository that was only cloned into the folder is', async () => {
    expect(await problemsIn({ ...checkedOut, 'vendor/theme/theme.js': '// word in .' }, '/work/vendor/theme')).toHaveLength(1);
    expect(await problemsIn({ 'clone/.git/HEAD': '', 'clone/clone.js': '// word in .' })).toHaveLength(1);
  });
});
