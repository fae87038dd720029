import type { ActionFact } from '../facts';
import { isUnpinned, versionToUse } from '../judgements/packages/action-versions';
import { isRunWorkflow } from '../judgements/pipelines/pipelines';
import type { Located, ProjectView } from '../project';
import { gather, gatherRepeated } from '../repeated';
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
  project({ project, report }) {
    const found = project
      .facts('ci-action')
      .filter(({ file, fact }) => project.roleOf(file) !== 'test' && isRunWorkflow(file, project) && isUnpinned(fact))
      .map(({ file, fact }) => ({ file, fact, use: `${repositoryOf(fact)}@${fact.ref ?? ''}` }));
    // What follows one branch has the same cause, again in a file or in most pipelines.
    const byFile = gather(found, ({ file, use }) => `${file}\0${use}`);
    for (const [[first, ...others], ...more] of gatherRepeated(byFile, ([{ use }]) => use)) {
      others.push(...more.flat());
      const { action, ref } = first.fact;
      const suggestion = pinned([first, ...others], project);
      const isBranch = ref !== undefined && ref !== '';
      report({
        at: { file: first.file, range: first.fact.range },
        message: isBranch ? 'branch' : 'none',
        data: isBranch ? { action, ref } : { action },
        related: others.map(({ file, fact }) => ({ file, range: fact.range, message: `${fact.action} is used here too.` })),
        suggest: suggestion && [suggestion],
      });
    }
  },
});

/** Actions and shared workflows of one repository follow its branch together: `acme/pipelines/.github/workflows/test.yml`. */
function repositoryOf({ action }: ActionFact): string {
  return /^[^/]+\/[^/]+(?=\/)/.exec(action)?.[0] ?? action;
}

function pinned(uses: readonly Located<ActionFact>[], project: ProjectView): Fix | undefined {
  const [first] = uses;
  const version = first && versionToUse(first.fact.action, project);
  if (!first || version === undefined) return undefined;
  const { action, ref } = first.fact;
  if (uses.some(({ fact }) => fact.action !== action)) return undefined;
  const written = ref === undefined ? action : `${action}@${ref}`;
  if (uses.some(({ file, fact }) => project.textOf(file, fact.range) !== written)) return undefined;
  const text = `${action}@${version}`;
  return { title: `Use ${text}`, edits: uses.map(({ file, fact }) => ({ file, range: fact.range, text })) };
}
