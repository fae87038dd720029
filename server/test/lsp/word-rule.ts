import type { Edit } from '../../../rules/rule';
import { defineRule, type Rule } from '../../../rules/rule';

/** A rule of no factor for tests of the server: every `word` in a file of the workspace is a problem; it can be fixed to `better`. */
export function wordRule(
  id: string,
  word: string,
  { better, suggest }: { better?: string; suggest?: readonly Edit[] } = {},
): Rule {
  return defineRule({
    id,
    factor: 'config',
    severity: 'warning',
    preset: 'recommended',
    fixable: better === undefined ? null : 'fix',
    languages: ['any'],
    title: word,
    docs: { what: '', why: '', examples: [] },
    messages: { found: `${word} stands here.` },
    project({ project, report }) {
      for (const file of project.files) {
        const text = project.textOf(file);
        for (const match of text.matchAll(new RegExp(`(?<!-)\\b${word}\\b`, 'g'))) {
          const range = { start: match.index, end: match.index + word.length };
          report({
            at: { file, range },
            message: 'found',
            ...(better !== undefined && { fix: { title: `Write ${better}`, edits: [{ range, text: better }] } }),
            ...(suggest && { suggest: [{ title: 'Write it down', edits: suggest }] }),
          });
        }
      }
    },
  });
}
