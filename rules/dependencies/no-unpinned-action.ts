import { isUnpinned, versionToUse } from '../action-versions';
import type { ActionFact } from '../facts';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

const workflow = (uses: string) => `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n`;

export default defineRule({
  id: 'no-unpinned-action',
  factor: 'dependencies',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['ci'],
  title: 'Action without a version',
  docs: {
    what: 'Reports a GitHub action or reusable workflow that is used by a branch name or by no ref at all.',
    why: 'An action is a dependency of the build, and it holds the secrets of the pipeline. By its branch it changes with every push of its owner: the build that passed yesterday runs other code today, and nobody declared which.',
    examples: [
      {
        bad: { '.github/workflows/test.yml': workflow('aquasecurity/trivy-action@master') },
        good: { '.github/workflows/test.yml': workflow('aquasecurity/trivy-action@0.28.0') },
      },
      {
        bad: {
          '.github/workflows/test.yml': 'on: push\njobs:\n  test:\n    uses: acme/pipelines/.github/workflows/node.yml@main\n',
        },
        good: {
          '.github/workflows/test.yml': 'on: push\njobs:\n  test:\n    uses: acme/pipelines/.github/workflows/node.yml@v3\n',
        },
      },
    ],
    fixSafety:
      'A suggestion: it names the version that the repository uses elsewhere, or the major that the action’s README asks for. A major may expect other inputs than the branch did.',
    whenNotToUse: 'For actions of your own organisation that are to follow their branch.',
    related: ['zizmor unpinned-uses', 'Checkov CKV_GHA_7'],
  },
  messages: {
    branch: 'Action {action} follows its branch {ref}, which the next push changes; name a version or commit.',
    none: 'Action {action} has no version; name one behind an @.',
  },
  on: {
    'ci-action'(fact, { report, project, file }) {
      if (!isUnpinned(fact)) return;
      const { action, ref } = fact;
      // The same action, used again in a file, has the same cause.
      const uses = project
        .factsIn(file, 'ci-action')
        .filter((other) => isUnpinned(other) && other.action === action && (other.ref ?? '') === (ref ?? ''));
      if (uses[0] !== fact) return;
      const suggestion = pinned(uses, project, file);
      const isBranch = ref !== undefined && ref !== '';
      report({
        at: fact.range,
        message: isBranch ? 'branch' : 'none',
        data: isBranch ? { action, ref } : { action },
        related: uses.slice(1).map(({ range }) => ({ file, range, message: `${action} is used here too.` })),
        suggest: suggestion && [suggestion],
      });
    },
  },
});

function pinned(uses: readonly ActionFact[], project: ProjectView, file: string): Fix | undefined {
  const [first] = uses;
  const version = first && versionToUse(first.action, project);
  if (!first || version === undefined) return undefined;
  const written = first.ref === undefined ? first.action : `${first.action}@${first.ref}`;
  if (uses.some(({ range }) => project.textOf(file, range) !== written)) return undefined;
  const text = `${first.action}@${version}`;
  return { title: `Use ${text}`, edits: uses.map(({ range }) => ({ range, text })) };
}
