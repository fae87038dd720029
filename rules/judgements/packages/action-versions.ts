import type { ActionFact } from '../../facts';
import type { ProjectView } from '../../project';

/**
 * Majors of widely used actions, by which their owners ask to be used. Source: release tags and the usage section of each action's README;
 * for actions/cache, configure-pages, dependency-review-action and github-script, pnpm/action-setup and github/codeql-action the release
 * that public workflows were moved to. The newest of 2026 that we could read in November of that year. An action whose owner asks for a
 * commit (astral-sh/setup-uv) has no row.
 */
const majors: Readonly<Record<string, string>> = {
  'actions/cache': 'v6',
  'actions/cache/restore': 'v6',
  'actions/cache/save': 'v6',
  'actions/checkout': 'v7',
  'actions/configure-pages': 'v6',
  'actions/dependency-review-action': 'v5',
  'actions/deploy-pages': 'v5',
  'actions/download-artifact': 'v8',
  'actions/github-script': 'v9',
  'actions/setup-dotnet': 'v6',
  'actions/setup-go': 'v7',
  'actions/setup-java': 'v5',
  'actions/setup-node': 'v7',
  'actions/setup-python': 'v7',
  'actions/stale': 'v10',
  'actions/upload-artifact': 'v7',
  'actions/upload-pages-artifact': 'v5',
  'aws-actions/amazon-ecr-login': 'v2',
  'aws-actions/configure-aws-credentials': 'v6',
  'codecov/codecov-action': 'v5',
  'docker/build-push-action': 'v7',
  'docker/login-action': 'v4',
  'docker/metadata-action': 'v6',
  'docker/setup-buildx-action': 'v4',
  'docker/setup-qemu-action': 'v4',
  'github/codeql-action/analyze': 'v4',
  'github/codeql-action/autobuild': 'v4',
  'github/codeql-action/init': 'v4',
  'github/codeql-action/upload-sarif': 'v4',
  'google-github-actions/auth': 'v3',
  'google-github-actions/setup-gcloud': 'v3',
  'peaceiris/actions-gh-pages': 'v4',
  'peter-evans/create-pull-request': 'v8',
  'pnpm/action-setup': 'v6',
  'pypa/gh-action-pypi-publish': 'release/v1',
  'ruby/setup-ruby': 'v1',
  'softprops/action-gh-release': 'v3',
};

/** The version by which the repository uses an action elsewhere, if all those uses agree; else the one by which its owner asks to be used. */
export function versionToUse(action: string, project: ProjectView): string | undefined {
  const used = new Set(
    project
      .facts('ci-action')
      .filter(({ fact }) => fact.action.toLowerCase() === action.toLowerCase())
      .flatMap(({ fact }) => (fact.ref !== undefined && /\d/.test(fact.ref) ? [fact.ref] : [])),
  );
  const [only] = used;
  if (only !== undefined) return used.size === 1 ? only : undefined;
  return Object.hasOwn(majors, action) ? majors[action] : undefined;
}

/** Branches that the next push moves. */
const moving = /^(?:refs\/heads\/)?(?:main|master)$|^HEAD$/;

/** Whether a use names no version: a branch's name, or nothing. */
export function isUnpinned({ ref }: ActionFact): boolean {
  return ref === undefined || ref === '' || moving.test(ref);
}
