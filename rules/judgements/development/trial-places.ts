/** Places that nothing of production reads: what tries a program out, and what helps those who write it. */

import type { LiteralFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { objectAround } from '../credentials/classified-values';
import { isGuessable } from '../credentials/credential-values';
import { isOfWorkspace } from './development';

const trialFolder =
  /(?:^|\/)(?:molecule|testinfra|ci\/(?:integration|e2e)|roles\/[\w.-]+[-_]tests?|(?:tests?|e2e)[-_][\w-]+|(?!ab?[-_])[\w.-]*[a-z][-_](?:tests|e2e)|(?:integration|acceptance|functional|load|smoke|performance|stress|contract|conformance|regression)[-_]?tests?|acceptance)\//i;
/** `src/addons-test/`: an app of its own may bear such a name, a part of one does not. */
const testsOfPart = /(?:^|\/)(?:src|lib|app)\/(?:[\w.-]+\/)*(?!ab?[-_])[\w.-]*[a-z][-_]test\//i;
const trialName = /(?:^|[._-])e2e(?=[._-])/i;
const trialTitle =
  /(?:integration|end[- ]to[- ]end|e2e|acceptance|functional|performance|load|smoke|system|conformance|regression|browser)[- ]test(?:s|ing)(?: (?:suite|framework|environment))?$/i;

/** Tests under another name, or in a repository that holds the tests of something else. */
export function isOfTrial(file: string, project: ProjectView): boolean {
  return trialFolder.test(file) || testsOfPart.test(file) || trialName.test(nameOf(file)) || isTrialOfAnother(project);
}

/** `# Shop Integration Tests`: the heading of the root's README says what the repository is for. */
function isTrialOfAnother(project: ProjectView): boolean {
  const readme = project.files.find((file) => /^readme\.md$/i.test(file));
  if (readme === undefined) return false;
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(project.textOf(readme, { start: 0, end: 2000 }))?.[1] ?? '';
  return trialTitle.test(heading);
}

/** Settings of editors, assistants, git's hooks and pipelines, which stand in folders of their own. */
const helperFolder =
  /(?:^|\/)(?:scripts|tools|bin)\/(?:agents?|claude|cursor|codex|gemini|copilot)\/|(?:^|\/)\.(?:claude|cursor|codex|gemini|copilot|windsurf|continue|aider|cline|roo|kiro|junie|agents?|opencode|zed|vscode|idea|fleet|husky|githooks|git-hooks|lefthook|ci|circleci|buildkite|travis|semaphore|drone|woodpecker|devcontainer|codesandbox|gitpod)\//i;
const words =
  '(?:dev|devel|develop|development|playground|sandbox|simulat(?:e|ed|ion|ions|or|ors)|worktrees?|toolbox|hack|rtd|readthedocs|apispecs?|dredd|stand-?alone-?tests?)';
const apartFolder = new RegExp(`(?:^|/)(?:[\\w.-]*[-_.])?${words}s?(?:[-_.][\\w.-]*)?/`, 'i');
const apartName = new RegExp(`(?:^|[._-])${words}\\d*(?:[._-]|$)`, 'i');
/** In code a `local` strategy or a `debug` route is a part of the program. */
const apartData = /(?:^|[/._-])(?:local|debug)(?:[/._-]|$)/i;
/** `.container/web/config.toml`: what stands in a hidden folder is of some tool's, unless a platform or cluster deploys from it. */
const hiddenFolder =
  /(?:^|\/)\.(?!ebextensions|platform|kube|k8s|helm|deploy|aws|do|openshift|azure|okteto|render|fly|config|secrets|env|github|gitlab|forgejo|gitea|circleci|storybook|vitepress|vuepress)[a-z][\w-]*\//;
const code = /\.(?:[cm]?[jt]sx?|py|vue|svelte|astro)$/;

/** The stack that developers run on their machines, with its settings: `local-dev/`, `localenv/`, `devstack/`. */
const stackFolder =
  /(?:^|\/)(?:local[-_]?(?:dev(?:elopment)?|env(?:ironment)?|stack)|regtest|dev(?:elopment)?[-_]?(?:env|environment|stack|setup)s?|docker[-_]dev)\//i;

export function isInDevelopersFolder(file: string): boolean {
  return isOfWorkspace(file) || stackFolder.test(file) || /^dev(?:el|elopment|elopers?)?\//.test(file);
}

/** Whether a folder's or file's name keeps it from being part of a deploy: `.claude/hooks/`, `playground/`, `dev.yml`, `scripts/worktree.sh`. */
export function isApart(file: string): boolean {
  if (helperFolder.test(file) || apartFolder.test(file) || apartName.test(nameOf(file))) return true;
  return !code.test(file) && (apartData.test(file) || hiddenFolder.test(file));
}

/** A password that a person thought of for a place where nothing has to be protected; a key that looks like one gives something away there too. */
export function isGuessableApart(text: string, file: string): boolean {
  return isInDevelopersFolder(file) || (isApart(file) && isGuessable(text));
}

/** `development: { password: 'shop' }` in a file that has other words for production. */
export function isOfDevelopmentBlock(text: string, { path = [] }: LiteralFact): boolean {
  return path.some((part) => /^(?:dev|\w*development|tests?|testing|local|ci)$/i.test(part)) && isGuessable(text);
}

/** `"env": { "NODE_ENV": "development", "DATABASE_URL": "…" }`: what a process is started with that is told to be a developer's. */
export function isBesideDevelopment(
  text: string,
  range: Range,
  around: { readonly file: string; readonly project: ProjectView },
): boolean {
  if (!isGuessable(text)) return false;
  return /\b(?:NODE_ENV|\w*_ENV|ENVIRONMENT|ENV)['"]?\s*:\s*['"](?:dev|development|local)['"]/.test(
    objectAround(around.file, range, around.project) ?? '',
  );
}

/** After `#[cfg(test)] mod tests {` of Rust, up to the brace that closes it. */
export function isInTestModule(file: string, { start }: Range, project: ProjectView): boolean {
  if (!file.endsWith('.rs')) return false;
  const before = project.textOf(file, { start: 0, end: start });
  const at = before.search(
    /^#\[cfg\((?:all\()?test\b[^\n]*\n(?:#\[[^\n]*\n)*(?:pub(?:\([\w:]+\))? )?mod \w+ \{(?![\s\S]*^#\[cfg\((?:all\()?test\b)/m,
  );
  return at >= 0 && !/^\}/m.test(before.slice(at));
}
