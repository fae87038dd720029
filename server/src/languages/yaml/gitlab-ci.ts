import { posix } from 'node:path';
import type { CommandFact, Fact, ImageFact, RuntimeVersionFact, SimpleCommand, TriggerFact } from '../../../../rules/facts';
import { shellCommand } from '../data/commands';
import { readEnvironment } from '../data/environment';
import { type DataEntry, type DataMap, type DataNode, type DataScalar, entry, get, items } from '../data/node';
import { asMap, asScalar, entriesOf, hasExpression, innerRange, recordOf, scalarOf, scalarsOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { deployedImages } from './deployed-images';
import { deploysOnHost, isDeployCommand, isDeployName } from './deploys';

export function isGitlabFile(path: string): boolean {
  return (
    /(?:^|\/)(?:[\w.-]*\.)?gitlab-ci(?:[.-][\w-]+)?\.ya?ml$/.test(path) ||
    /(?:^|\/)\.gitlab\/(?:ci\/)?[\w./-]+\.ya?ml$/.test(path)
  );
}

/** Top-level keys that are no jobs. Source: https://docs.gitlab.com/ci/yaml/ */
const globalKeys = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'spec',
  'pages:deploy',
]);

/** Keys of a job besides its script. */
const jobKeys =
  /^(?:stage|rules|only|except|needs|dependencies|extends|artifacts|tags|before_script|after_script|environment|when)$/;

/** A pipeline's part that another file includes under a name of its own: jobs with scripts, and nothing that is none. */
export function isPipelineShape(root: DataNode): boolean {
  const jobs = entriesOf(root).filter(({ key }) => !globalKeys.has(key));
  const isJob = ({ key, value }: DataEntry) =>
    value.type === 'map' &&
    (key.startsWith('.') || ['script', 'extends', 'trigger', 'stage'].some((known) => entry(value, known) !== undefined));
  return (
    jobs.length > 0 &&
    jobs.every(isJob) &&
    jobs.some(({ value }) => entry(value, 'script') && entriesOf(value).some(({ key }) => jobKeys.test(key)))
  );
}

/** Facts of a GitLab pipeline. */
export function readGitlab(_file: SourceFile, root: DataNode): Fact[] {
  const jobs = entriesOf(root).filter(({ key, value }) => !globalKeys.has(key) && value.type === 'map');
  const defaults = get(root, 'default');
  const shared = { pipelineVariables: recordOf(get(root, 'variables')) };
  return [
    ...readVariables(get(root, 'variables'), 'pipeline'),
    ...readImages(get(root, 'image') ?? get(defaults, 'image'), get(root, 'services') ?? get(defaults, 'services'), 'default'),
    ...[get(root, 'before_script'), get(root, 'after_script'), get(defaults, 'before_script')].flatMap((script) =>
      readScript(script, 'default', shared),
    ),
    ...jobs.flatMap((job) => readJob(job, root)),
  ];
}

function readJob({ key, value }: DataEntry, root: DataNode): Fact[] {
  const job = withBase(value as DataMap, root, 0);
  const setting = { variables: recordOf(get(job, 'variables')), pipelineVariables: recordOf(get(root, 'variables')) };
  const own = ['before_script', 'script', 'after_script'].flatMap((name) => readScript(get(value, name), key, setting));
  const inherited = ['before_script', 'script'].flatMap((name) => (entry(value, name) ? [] : readScript(get(job, name), key)));
  const commands = [...own, ...inherited].filter((fact): fact is CommandFact => fact.kind === 'command');
  const deploys =
    entry(job, 'environment') !== undefined ||
    isDeployName(key) ||
    isDeployName(scalarOf(job, 'stage') ?? '') ||
    commands.some((command) => command.commands.some(isDeployCommand));
  const hidden = key.startsWith('.');
  return [
    ...readVariables(get(value, 'variables'), key),
    ...readImages(get(value, 'image'), get(value, 'services'), key),
    ...own,
    ...(hidden ? [] : readRuntime(get(job, 'image') ?? get(root, 'image') ?? get(root, 'default', 'image'), commands)),
    ...readTriggers(job, {
      deploys,
      onHost: deploysOnHost(
        commands.flatMap((command) => command.commands),
        [],
      ),
    }),
  ];
}

/** `extends` of jobs of this file, later ones over earlier ones. */
function withBase(job: DataMap, root: DataNode, depth: number): DataMap {
  const bases = scalarsOf(get(job, 'extends')).flatMap((name) => asMap(get(root, name.source.text)) ?? []);
  if (bases.length === 0 || depth > 10) return job;
  const below = bases.flatMap((base) => withBase(base, root, depth + 1).entries);
  return { ...job, entries: [...below, ...job.entries] };
}

/** `NAME: value` or `NAME: { value, description }`. */
function readVariables(node: DataNode | undefined, scope: string): Fact[] {
  const spelledOut = new Map(
    entriesOf(node).flatMap(({ keyRange, value }) => {
      const scalar = asScalar(get(value, 'value'));
      return scalar ? [[keyRange.start, scalar] as const] : [];
    }),
  );
  return readEnvironment(node, { where: 'gitlab-ci', scope }).map((fact) => {
    const scalar = spelledOut.get(fact.nameRange.start);
    if (!scalar) return fact;
    return {
      ...fact,
      value: scalar.source.text,
      valueRange: scalar.range,
      ...(hasExpression(scalar.source.text) && { reference: true }),
    };
  });
}

/** A job's own image and its services; a service may carry variables of its own. */
function readImages(image: DataNode | undefined, services: DataNode | undefined, job: string): Fact[] {
  const reference = (node: DataNode | undefined): ImageFact[] => {
    const scalar = asScalar(node);
    if (!scalar) return [];
    return [
      {
        kind: 'image',
        format: 'gitlab-ci',
        use: 'ci',
        ...parseImageReference(scalar.source.text),
        range: innerRange(scalar),
        workload: job,
      },
    ];
  };
  return [
    ...reference(asScalar(image) ?? get(image, 'name')),
    ...items(services).flatMap((service) => {
      const name = asScalar(service) ?? get(service, 'name');
      const text = asScalar(name)?.source.text;
      const setting = {
        where: 'gitlab-ci',
        scope: `${job} ${text ?? ''}`,
        ...(text !== undefined && { image: parseImageReference(text).name }),
        throwAway: true,
      } as const;
      return [...reference(name), ...readEnvironment(get(service, 'variables'), setting)];
    }),
  ];
}

/** Each line of a script is a text for the shell; lists in lists are flattened as GitLab does. */
function readScript(
  node: DataNode | undefined,
  job: string,
  { variables, pipelineVariables }: Pick<CommandFact, 'variables' | 'pipelineVariables'> = {},
): Fact[] {
  const lines: DataScalar[] = [];
  const collect = (current: DataNode | undefined, depth: number): void => {
    const scalar = asScalar(current);
    if (scalar) lines.push(scalar);
    else if (current?.type === 'list' && depth < 10) for (const item of current.items) collect(item, depth + 1);
  };
  collect(node, 0);
  let cwd: string | undefined = '';
  return lines.flatMap((line) => {
    const command = shellCommand(line, {
      origin: 'ci-step',
      phase: 'ci',
      name: job,
      oneShot: true,
      ...(hasAny(variables) && { variables }),
      ...(hasAny(pipelineVariables) && { pipelineVariables }),
      ...(cwd !== undefined && { cwd }),
    });
    // The lines of a script share one shell.
    for (const each of command.commands) cwd = folderAfter(each, cwd);
    return [command, ...command.commands.flatMap((each) => deployedImages(each, { format: 'gitlab-ci', workload: job }))];
  });
}

function folderAfter({ program, words, conditional, inFunction }: SimpleCommand, cwd: string | undefined): string | undefined {
  if (program !== 'cd' && program !== 'pushd' && program !== 'popd') return cwd;
  const target = words[1];
  if (program === 'popd' || cwd === undefined || !target || target.dynamic || conditional || inFunction !== undefined)
    return undefined;
  const path = posix.join(cwd, target.text).replace(/\/$/, '');
  return path === '.' ? '' : /^(?:\.\.|[/~-])/.test(path) || target.text.startsWith('/') ? undefined : path;
}

/** The image of a job that runs the app's language is the version the pipeline tests with. */
function readRuntime(image: DataNode | undefined, commands: readonly CommandFact[]): RuntimeVersionFact[] {
  const scalar = asScalar(image) ?? asScalar(get(image, 'name'));
  if (!scalar) return [];
  const { name, tag, dynamic } = parseImageReference(scalar.source.text);
  const runtime = /^(?:docker\.io\/)?(?:library\/)?(node|python)$/.exec(name)?.[1] as RuntimeVersionFact['runtime'] | undefined;
  const version = tag && /^v?(\d[\d.]*)/.exec(tag)?.[1];
  if (!runtime || !version || dynamic) return [];
  const programs =
    runtime === 'node'
      ? /^(?:node|npm|yarn|pnpm|npx|vitest|jest)$/
      : /^(?:python3?|pip3?|pytest|poetry|uv|tox|flask|manage\.py)$/;
  if (
    !commands.some((command) =>
      command.commands.some(
        ({ program, wrappers }) => programs.test(program) || wrappers.some((wrapper) => programs.test(wrapper)),
      ),
    )
  )
    return [];
  const at = scalar.source.text.indexOf(version, name.length + 1);
  return [{ kind: 'runtime-version', runtime, source: 'ci', version, range: scalar.source.range(at, at + version.length) }];
}

/** `$CI_COMMIT_BRANCH == "staging"`, `=~ /^staging$/`, and the branch before its variable. */
const branchTest =
  /\$\{?CI_COMMIT_(?:BRANCH|REF_NAME)\}?\s*(?:==\s*(?:"([^"]+)"|'([^']+)')|=~\s*\/\^?\(?([\w|-]+)\)?\$?\/i?)|(?:"([^"]+)"|'([^']+)')\s*==\s*\$\{?CI_COMMIT_(?:BRANCH|REF_NAME)\b/g;

/** `main@group/shop`: only in that project, not in its forks. */
function withoutProject(ref: string): string {
  return ref.replace(/@[\w./-]+$/, '');
}

/** Branches that `rules:if` and `only` name. A rule with `when: never` keeps the job away. */
function readTriggers(job: DataNode, deploy: Pick<TriggerFact, 'deploys' | 'onHost'>): TriggerFact[] {
  const trigger = (branch: string, range: TriggerFact['range']): TriggerFact => ({
    kind: 'ci-trigger',
    format: 'gitlab-ci',
    branch,
    range,
    ...deploy,
  });
  const rules = items(get(job, 'rules')).flatMap((rule) => {
    const condition = asScalar(get(rule, 'if'));
    if (!condition || scalarOf(rule, 'when') === 'never') return [];
    return [...condition.source.text.matchAll(branchTest)].flatMap((match) => {
      const named = match.slice(1).find((found) => found !== undefined) as string;
      const start = match.index + match[0].lastIndexOf(named);
      // `/^(staging|production)$/` names each of them.
      return [...named.matchAll(/[^|]+/g)].map(({ 0: branch, index }) =>
        trigger(branch, condition.source.range(start + index, start + index + branch.length)),
      );
    });
  });
  const only = get(job, 'only');
  const refs = only?.type === 'map' ? get(only, 'refs') : only;
  return [
    ...rules,
    ...scalarsOf(refs).map((ref) =>
      trigger(withoutProject(ref.source.text).replace(/^\/\^?([\w-]+)\$?\/$/, '$1'), innerRange(ref)),
    ),
  ];
}

function hasAny(record: Readonly<Record<string, string>> | undefined): record is Readonly<Record<string, string>> {
  return record !== undefined && Object.keys(record).length > 0;
}
