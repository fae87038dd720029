/** Jobs of a pipeline that only build and test, and the programs that they start to test against: their credentials end with the job. */

import type { CommandFact, Range, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';
import { isCredentialValue, isMadeUp } from '../credentials/credential-values';
import { isMadeUpByWords, saysItIsForTests } from '../credentials/known-values';
import { wordsOf } from '../credentials/secret-names';

/** What the app itself signs or encrypts with; a run of tests may draw it anew each time. */
const own = /^(?:jwt|session|cookie|signing|signature|encryption|encrypt|salt|csrf|hash|nextauth|django|flask)$/;

/** Whether a value opens nothing but what the job around it has made for its tests; `isGuessable` where anybody could have thought of it. */
export function isOfTestsOfJob(
  name: string,
  value: string,
  isGuessable: boolean,
  range: Range,
  { file, project }: { readonly file: string; readonly project: ProjectView },
): boolean {
  if (/(?:^|[^a-z])no[nt]?[-_ ]?(?:a[-_ ]?)?secret/i.test(value.replace(/([a-z])([A-Z])/g, '$1-$2'))) return true;
  const job = jobAround(file, range, project);
  if (!job || deploys(job)) return false;
  // Of a database on the job's own machine.
  if (callsItself(job) && !isCredentialValue(value, 'key')) return true;
  if (!runsTests(job)) return false;
  if (saysItIsForTests(value) || isMadeUp(value) || isMadeUpByWords(value) || isOwnName.test(value)) return true;
  const isOwn = wordsOf(name).some((word) => own.test(word));
  return (isOwn && job.isAlone) || ((isGuessable || isOwn) && startsItsOwn(job));
}

/** Whether the job around a place deploys, publishes or logs in somewhere. */
export function isInDeploy(range: Range, { file, project }: { readonly file: string; readonly project: ProjectView }): boolean {
  const job = jobAround(file, range, project);
  return job !== undefined && deploys(job);
}

/** `AWS_SECRET_ACCESS_KEY: secretkey`: says what goes there. */
const isOwnName = /^(?:my|some|test)?[-_]?(?:access|secret|api|private)[-_]?(?:key|token|secret)(?:[-_]?id)?$/i;

interface Job {
  readonly text: string;
  readonly commands: readonly CommandFact[];
  /** Whether the place stands in the job itself, and not before all of them. */
  readonly isAlone: boolean;
}

/** The job of a workflow or of GitLab's pipeline; all of them where the place stands before them or none does. */
function jobAround(file: string, { start }: Range, project: ProjectView): Job | undefined {
  const all = project.textOf(file);
  const isWorkflow = /^jobs:/m.test(all);
  const first = isWorkflow ? all.search(/^jobs:.*$/m) : 0;
  const indent = isWorkflow ? (/^jobs:.*\n(?:\s*(?:#.*)?\n)*( +)/m.exec(all)?.[1] ?? '  ') : '';
  const heads = [...all.matchAll(new RegExp(`^${indent}(?![ #-])([\\w.-]+):`, 'gm'))]
    .filter(
      ({ index, 1: name = '' }) => index > first && (isWorkflow || !/^(?:variables|default|stages|workflow|include)$/.test(name)),
    )
    .map(({ index }) => index);
  const at = heads.findLast((index) => index <= start);
  const shared = !isWorkflow && /^(?:variables|default):/.test(all.slice(all.lastIndexOf('\n', start) + 1));
  const from = at === undefined || shared ? 0 : at;
  const end = at === undefined || shared ? all.length : (heads.find((index) => index > at) ?? all.length);
  const commands = project
    .factsIn(file, 'command')
    .filter(({ phase, range }) => phase === 'ci' && range.start >= from && range.start < end);
  return { text: all.slice(from, end).replace(/(^|\s)#.*$/gm, '$1'), commands, isAlone: at !== undefined && !shared };
}

function runsTests({ commands }: Job): boolean {
  return commands.some(({ commands: lines }) =>
    lines.some(({ words }) =>
      words.some(({ text }) =>
        /(?:^|[^a-z])(?:tests?|e2e|pytest|py\.test|jest|vitest|mocha|cypress|playwright|conformance|tox|nox|rspec|phpunit|coverage)(?:[^a-z]|$)/i.test(
          text,
        ),
      ),
    ),
  );
}

const deployers =
  /^(?:kubectl|helm|helmfile|terraform|tofu|pulumi|ansible(?:-playbook)?|serverless|sls|eb|cap|heroku|fly|flyctl|vercel|netlify|wrangler|firebase|gcloud|az|cf|cdk|sam|ssh|scp|rsync|sftp|lftp|twine|semantic-release|goreleaser|kustomize)$/;

function deploys({ text, commands }: Job): boolean {
  if (/\buses:\s*\S*(?:deploy|publish|release|ssh-|scp|rsync|-pages|semantic|login-action)/i.test(text)) return true;
  if (/\buses:\s*\S*build-push/.test(text) && /^\s*push:\s*(?:true|['"]?\$\{\{)/m.test(text)) return true;
  return commands.some((fact) => fact.remote || fact.commands.some(isDeploying));
}

function isDeploying({ program, words }: SimpleCommand): boolean {
  const line = words
    .slice(0, 5)
    .map(({ text }) => text)
    .join(' ');
  if (
    /^(?:echo|printf|test|\[\[?|grep|cat|ls)$/.test(program) ||
    words.some(({ text }) => /\blocalhost\b|127\.0\.0\.1/.test(text))
  )
    return false;
  return deployers.test(program) || /(?:^|[\s/:_-])(?:deploy|publish|release|upload|push)(?:[\s:._-]|$)/i.test(line);
}

/** Starts a container, or calls its own machine. */
function startsItsOwn(job: Job): boolean {
  return callsItself(job) || job.commands.some(({ commands: lines }) => lines.some(isStart));
}

function callsItself({ text }: Job): boolean {
  return /\b(?:localhost|127\.0\.0\.1)\b/.test(text);
}

function isStart({ program, words }: SimpleCommand): boolean {
  const [, ...rest] = words.map(({ text }) => text);
  if (program === 'docker-compose') return rest.includes('up');
  return /^(?:docker|podman)$/.test(program) && (rest[0] === 'run' || (rest[0] === 'compose' && rest.includes('up')));
}
