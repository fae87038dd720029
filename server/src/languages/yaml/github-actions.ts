import { posix } from 'node:path';
import type { Fact, ImageFact, TriggerFact } from '../../../../rules/facts';
import { shellCommand } from '../data/commands';
import { readEnvironment } from '../data/environment';
import { type DataEntry, type DataNode, entry, get, items } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange, recordOf, scalarOf, scalarsOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { deployedImages } from './deployed-images';
import { deploysOnHost, isDeployAction, isDeployCommand, isDeployName, onlyTells } from './deploys';
import { type JobSetting, readDefaults, readUses } from './github-actions-uses';

export function isGithubActionsFile(path: string): boolean {
  return /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/.test(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}

/** A workflow kept elsewhere, as templates and documentation do. */
export function isWorkflowShape(root: DataNode): boolean {
  const jobs = entriesOf(get(root, 'jobs'));
  return (
    entry(root, 'on') !== undefined &&
    jobs.length > 0 &&
    jobs.every(({ value }) => entry(value, 'runs-on') ?? entry(value, 'uses'))
  );
}

/** Facts of a workflow, or of a composite action. Source: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
export function readGithubActions({ path }: SourceFile, root: DataNode): Fact[] {
  // A checkout puts the repository into the working directory.
  const repository = path.replace(/(?:^|\/)\.(?:github|gitea|forgejo)\/.*$|(?:^|\/)action\.ya?ml$/, '');
  const workflowDirectory = workingDirectory(root, repository, repository, recordOf(get(root, 'env')));
  const jobs = entriesOf(get(root, 'jobs')).map((job) => ({ job, facts: readJob(job, workflowDirectory, repository, root) }));
  const composite = readSteps(get(root, 'runs', 'steps'), {
    name: scalarOf(root, 'name') ?? 'action',
    matrix: undefined,
    cwd: repository,
    repository,
  });
  const deploys = jobs.some(({ job, facts }) => jobDeploys(job, facts)) || isDeployName(scalarOf(root, 'name') ?? '');
  return [
    ...readTriggers(root, { deploys, onHost: isOnHost(jobs.flatMap(({ facts }) => facts)) }),
    ...jobs.flatMap(({ job, facts }) => readConditions(job, facts, root)),
    ...readEnvironment(get(root, 'env'), { where: 'github-actions', scope: 'workflow' }),
    ...jobs.flatMap(({ facts }) => facts),
    ...composite,
    ...readEnvironment(get(root, 'runs', 'env'), { where: 'github-actions', scope: 'action' }),
    ...[get(root, 'inputs'), get(root, 'on', 'workflow_call', 'inputs'), get(root, 'on', 'workflow_dispatch', 'inputs')].flatMap(
      readDefaults,
    ),
  ];
}

/** `on: push: branches: […]`; a pull request's branches deploy nothing. */
function readTriggers(root: DataNode, deploy: Pick<TriggerFact, 'deploys' | 'onHost'>): TriggerFact[] {
  return scalarsOf(get(root, 'on', 'push', 'branches')).map((branch) => ({
    kind: 'ci-trigger',
    format: 'github-actions',
    branch: branch.source.text,
    range: innerRange(branch),
    ...deploy,
  }));
}

/** `github.ref == 'refs/heads/staging'`, `github.ref_name == 'staging'`, and the other way round. */
const branchTest =
  /github\.ref(?:_name)?\s*==\s*'(?:refs\/heads\/)?([\w./-]+)'|'(?:refs\/heads\/)?([\w./-]+)'\s*==\s*github\.ref(?:_name)?\b/g;

/** A job, or a step of its own that deploys, which runs for one branch of those whose pushes start the workflow. */
function readConditions({ key, value }: DataEntry, facts: readonly Fact[], root: DataNode): TriggerFact[] {
  const on = get(root, 'on');
  const isPushed = entry(on, 'push') !== undefined || scalarsOf(on).some(({ source }) => source.text === 'push');
  if (!isPushed) return [];
  const told = scalarsOf(get(root, 'on', 'push', 'branches')).map(({ source }) => source.text);
  const trigger = (node: DataNode | undefined): TriggerFact[] => {
    const condition = asScalar(node);
    if (!condition || condition.source.text.includes('!=')) return [];
    return [...condition.source.text.matchAll(branchTest)].flatMap((match) => {
      const branch = match[1] ?? (match[2] as string);
      if (told.includes(branch)) return [];
      const quoted = match[0].indexOf("'");
      const at = match.index + match[0].lastIndexOf(branch, match[0].indexOf("'", quoted + 1));
      const range = condition.source.range(at, at + branch.length);
      return { kind: 'ci-trigger', format: 'github-actions', branch, range, deploys: true, onHost: isOnHost(facts) };
    });
  };
  const steps = items(get(value, 'steps')).filter((step) => {
    const command = asScalar(get(step, 'run'));
    const action = scalarOf(step, 'uses');
    return (
      (command && shellCommand(command, { origin: 'ci-step', phase: 'ci' }).commands.some(isDeployCommand)) ||
      (action !== undefined && isDeployAction(action))
    );
  });
  return [
    ...(jobDeploys({ key, value } as DataEntry, facts) ? trigger(get(value, 'if')) : []),
    ...steps.flatMap((step) => trigger(get(step, 'if'))),
  ];
}

function isOnHost(facts: readonly Fact[]): boolean {
  return deploysOnHost(
    facts.flatMap((fact) => (fact.kind === 'command' ? fact.commands : [])),
    facts.flatMap((fact) => (fact.kind === 'ci-action' ? [fact.action] : [])),
  );
}

function jobDeploys({ key, value }: DataEntry, facts: readonly Fact[]): boolean {
  if (entry(value, 'environment') || isDeployName(key) || isDeployName(scalarOf(value, 'name') ?? '')) return true;
  const isDeployStep = (step: DataNode) => isDeployName(scalarOf(step, 'name') ?? '') && !onlyTells(scalarOf(step, 'uses') ?? '');
  if (items(get(value, 'steps')).some(isDeployStep)) return true;
  if (isDeployName((scalarOf(value, 'uses') ?? '').replace(/@.*$/, '').replace(/^.*\//, ''))) return true;
  return facts.some(
    (fact) =>
      (fact.kind === 'command' && fact.commands.some(isDeployCommand)) ||
      (fact.kind === 'ci-action' && isDeployAction(fact.action)),
  );
}

function readJob(
  { key, value }: DataEntry,
  workflowDirectory: string | undefined,
  repository: string,
  workflow: DataNode,
): Fact[] {
  const variables = recordOf(get(value, 'env'));
  const pipelineVariables = recordOf(get(workflow, 'env'));
  const setting: JobSetting = {
    name: key,
    matrix: get(value, 'strategy', 'matrix'),
    variables,
    pipelineVariables,
    cwd: workingDirectory(value, workflowDirectory, repository, { ...pipelineVariables, ...variables }),
    repository,
  };
  const container = get(value, 'container');
  const services = entriesOf(get(value, 'services'));
  return [
    ...readEnvironment(get(value, 'env'), { where: 'github-actions', scope: key }),
    ...ciImage(asScalar(container) ?? get(container, 'image'), key, key),
    ...readEnvironment(get(container, 'env'), { where: 'github-actions', scope: `${key} container` }),
    ...services.flatMap((service) => [
      ...ciImage(get(service.value, 'image'), service.key, key),
      ...readEnvironment(get(service.value, 'env'), {
        where: 'github-actions',
        scope: `${key} ${service.key}`,
        ...imageName(get(service.value, 'image')),
        throwAway: true,
      }),
    ]),
    ...readUses(value, setting),
    ...readSteps(get(value, 'steps'), setting),
  ];
}

function imageName(node: DataNode | undefined): { image?: string } {
  const text = asScalar(node)?.source.text;
  return text === undefined ? {} : { image: parseImageReference(text).name };
}

function ciImage(node: DataNode | undefined, workload: string, job: string): ImageFact[] {
  const scalar = asScalar(node);
  if (!scalar) return [];
  return [
    {
      kind: 'image',
      format: 'github-actions',
      use: 'ci',
      ...parseImageReference(scalar.source.text),
      range: innerRange(scalar),
      workload,
      job,
    },
  ];
}

function readSteps(steps: DataNode | undefined, setting: JobSetting): Fact[] {
  return items(steps).flatMap((step) => [
    ...readEnvironment(get(step, 'env'), { where: 'github-actions', scope: `${setting.name} step ${step.range.start}` }),
    ...readUses(step, setting),
    ...readRun(step, setting),
  ]);
}

function readRun(step: DataNode, setting: JobSetting): Fact[] {
  const run = asScalar(get(step, 'run'));
  const shell = scalarOf(step, 'shell') ?? 'bash';
  if (!run || !/^(?:bash|sh|zsh)\b/.test(shell)) return [];
  const name = scalarOf(step, 'name') ?? setting.name;
  const { pipelineVariables = {} } = setting;
  const variables = { ...setting.variables, ...recordOf(get(step, 'env')) };
  const known = { ...pipelineVariables, ...variables };
  const cwd = directory(scalarOf(step, 'working-directory'), setting.cwd, setting.repository, known);
  const command = shellCommand(run, {
    origin: 'ci-step',
    phase: 'ci',
    name,
    job: setting.name,
    oneShot: true,
    ...(Object.keys(variables).length > 0 && { variables }),
    ...(Object.keys(pipelineVariables).length > 0 && { pipelineVariables }),
    ...(cwd !== undefined && { cwd }),
  });
  return [
    command,
    ...command.commands.flatMap((each) => deployedImages(each, { format: 'github-actions', workload: setting.name })),
  ];
}

/** `defaults.run.working-directory` of a workflow or job. */
function workingDirectory(
  node: DataNode,
  inherited: string | undefined,
  repository: string,
  known: Readonly<Record<string, string>>,
): string | undefined {
  return directory(scalarOf(node, 'defaults', 'run', 'working-directory'), inherited, repository, known);
}

/** Relative to the project's root; undefined where an expression that the file gives no value for, or an absolute path, hides it. */
function directory(
  written: string | undefined,
  inherited: string | undefined,
  repository: string,
  known: Readonly<Record<string, string>>,
): string | undefined {
  if (written === undefined) return inherited;
  const text = written.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (expression, name: string) => known[name] ?? expression);
  if (hasExpression(text) || text.startsWith('/')) return undefined;
  const path = posix.join(repository, text).replace(/\/$/, '');
  return path === '.' ? '' : path.startsWith('..') ? undefined : path;
}
