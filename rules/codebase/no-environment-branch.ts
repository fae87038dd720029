import type { TriggerFact } from '../facts';
import { folderOf } from '../paths';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';

/** `production`, `pre-prod`, `env/staging`, `deploy/production`. */
const environmentBranch =
  /^(?:refs\/heads\/)?(?:(?:env|envs|environments?|deploy)\/)?(?:production|prod|staging|stage|stg|qa|uat|pre-?prod(?:uction)?)$/i;

export default defineRule({
  id: 'no-environment-branch',
  factor: 'codebase',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['ci'],
  title: 'Branch per environment',
  docs: {
    what: 'Reports a pipeline that deploys what is pushed to a branch named after an environment.',
    why: 'One codebase is tracked in many deploys. Branches per environment drift apart, each needs its own merges, and what was tested on one is not what runs on the next. One branch builds one release, and the pipeline promotes that release from environment to environment.',
    examples: [
      {
        bad: {
          '.github/workflows/deploy.yml':
            'on:\n  push:\n    branches: [main, production]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n',
        },
        good: {
          '.github/workflows/deploy.yml':
            'on:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - run: ./deploy.sh\n',
        },
      },
      {
        bad: { '.gitlab-ci.yml': 'deploy:\n  script: ./deploy.sh\n  rules:\n    - if: $CI_COMMIT_BRANCH == "staging"\n' },
        good: {
          '.gitlab-ci.yml': 'deploy:\n  script: ./deploy.sh\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n',
        },
      },
    ],
    whenNotToUse: 'Where a hosting service deploys by branch and offers no other way.',
    related: ['GitLab Flow, environment branches: the practice it reports'],
  },
  messages: {
    branch:
      'Branch {branch} stands for an environment; deploy one branch and promote its releases from environment to environment.',
  },
  project({ project, report }) {
    const found = project.facts('ci-trigger').filter(({ fact }) => isOfEnvironment(fact));
    for (const [{ file, fact }, ...others] of gatherRepeated(found, (one) => `${folderOf(one.file)} ${one.fact.branch}`)) {
      report({
        at: { file, range: fact.range },
        message: 'branch',
        data: { branch: fact.branch },
        related: others.map((other) => ({ file: other.file, range: other.fact.range, message: 'It deploys that branch too.' })),
      });
    }
  },
});

function isOfEnvironment({ branch, deploys, format }: TriggerFact): boolean {
  return environmentBranch.test(branch) && (format !== 'github-actions' || deploys);
}
