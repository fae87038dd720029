import { defineRule } from '../rule';

/** Branches that the next push moves. */
const moving = /^(?:refs\/heads\/)?(?:main|master)$|^HEAD$/;

const workflow = (uses: string) => `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n`;

export default defineRule({
  id: 'no-unpinned-action',
  factor: 'dependencies',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
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
    related: ['zizmor unpinned-uses', 'Checkov CKV_GHA_7'],
  },
  messages: {
    branch: 'Action {action} follows its branch {ref}, which the next push changes; name a version or commit.',
    none: 'Action {action} has no version; name one behind an @.',
  },
  on: {
    'ci-action'({ action, ref, range }, { report }) {
      if (ref === undefined || ref === '') report({ at: range, message: 'none', data: { action } });
      else if (moving.test(ref)) report({ at: range, message: 'branch', data: { action, ref } });
    },
  },
});
