import type { ActionFact, Fact, ImageFact, LiteralFact, RuntimeVersionFact, Slot } from '../../../../rules/facts';
import { shellCommand } from '../data/commands';
import { type DataNode, get } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange, scalarsOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import { deployedImages } from './deployed-images';
import { isDeployAction } from './deploys';

/** What steps of one job share. `cwd` as in CommandFact. */
export interface JobSetting {
  /** What the job sets for all its steps. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What the workflow sets for all its jobs. */
  readonly pipelineVariables?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly matrix: DataNode | undefined;
  readonly cwd: string | undefined;
  /** The folder of the repository, relative to the project's root. */
  readonly repository: string;
}

/** A `uses:` of a step, or of a job that calls a reusable workflow. */
export function readUses(node: DataNode, setting: JobSetting): Fact[] {
  const uses = asScalar(get(node, 'uses'));
  if (!uses) return [];
  const text = uses.source.text;
  const inputs = get(node, 'with');
  if (text.startsWith('docker://')) {
    const at = 'docker://'.length;
    return [
      {
        kind: 'image',
        format: 'github-actions',
        use: 'ci',
        ...parseImageReference(text.slice(at)),
        range: uses.source.range(at, text.length),
        workload: setting.name,
      },
    ];
  }
  const at = text.indexOf('@');
  const action = at < 0 ? text : text.slice(0, at);
  const fact: ActionFact = {
    kind: 'ci-action',
    action,
    ...(at >= 0 && { ref: text.slice(at + 1) }),
    inputs: Object.fromEntries(
      entriesOf(inputs).flatMap(({ key, value }) => {
        const scalar = asScalar(value);
        return scalar ? [[key, { value: scalar.source.text, range: scalar.range }]] : [];
      }),
    ),
    job: setting.name,
    range: innerRange(uses),
  };
  return [
    ...readInputs(action, inputs),
    // A reusable workflow takes its secrets beside its inputs.
    ...readInputs(action, get(node, 'secrets')),
    ...(text.startsWith('.') ? [] : [fact]),
    ...readRuntimeSetup(action, inputs, setting.matrix).map((found) => ({
      ...found,
      job: setting.name,
      ...(setting.cwd && setting.cwd !== setting.repository && { cwd: setting.cwd }),
    })),
    ...deployedImage(action, inputs, setting),
    ...readRemoteScript(action, inputs, setting),
  ];
}

/**
 * Inputs that an action or reusable workflow declares, with the value they have where the caller gives none. No expression that holds a secret
 * may stand there.
 */
export function readDefaults(inputs: DataNode | undefined): LiteralFact[] {
  return entriesOf(inputs).flatMap(({ key, value }) => inputLiteral(key, get(value, 'default'), { slot: 'none' }));
}

/** Inputs are arguments by keyword. */
function readInputs(action: string, inputs: DataNode | undefined): LiteralFact[] {
  if (startsDatabase(action)) return [];
  const owner = action.split('/')[0] ?? '';
  const path = /^(?:actions|\.{1,2})?$/.test(owner) ? {} : { path: [owner] };
  return entriesOf(inputs).flatMap(({ key, value }) => inputLiteral(key, value, { slot: 'text', ...path }));
}

/** `mirromutth/mysql-action`, `ankane/setup-postgres`: a database for the job's own time, whose passwords the inputs make up. */
function startsDatabase(action: string): boolean {
  const [owner = '', name = ''] = action.split(/[/@]/);
  return (
    !/^(?:azure|aws-actions|google-github-actions)$/i.test(owner) &&
    /mysql|mariadb|postgres|mongodb|mssql|sql-?server|redis|rabbitmq|couchdb|neo4j|minio/i.test(name) &&
    /(?:^|-)(?:github-)?actions?(?:-|$)|(?:^|-)(?:setup|start)-/i.test(name)
  );
}

function inputLiteral(
  name: string,
  value: DataNode | undefined,
  { slot, path }: { readonly slot: Slot; readonly path?: readonly string[] },
): LiteralFact[] {
  const scalar = asScalar(value);
  if (!scalar || typeof scalar.value !== 'string' || scalar.value === '' || hasExpression(scalar.value)) return [];
  return [
    {
      kind: 'literal',
      binding: 'argument',
      name,
      ...(path && { path }),
      text: { kind: 'literal', value: scalar.source.text, range: scalar.range, slot },
      range: scalar.range,
    },
  ];
}

const setups: readonly { readonly action: RegExp; readonly input: string; readonly runtime: RuntimeVersionFact['runtime'] }[] = [
  { action: /^actions\/setup-node$/i, input: 'node-version', runtime: 'node' },
  { action: /^actions\/setup-python$/i, input: 'python-version', runtime: 'python' },
  { action: /^astral-sh\/setup-uv$/i, input: 'python-version', runtime: 'python' },
  { action: /^(?:gabrielfalcao\/pyenv-action|moonrepo\/setup-toolchain)$/i, input: 'python-version', runtime: 'python' },
];

function readRuntimeSetup(action: string, inputs: DataNode | undefined, matrix: DataNode | undefined): RuntimeVersionFact[] {
  const setup = setups.find((candidate) => candidate.action.test(action));
  const version = setup && asScalar(get(inputs, setup.input));
  if (!setup || !version) return [];
  const text = version.source.text;
  const variable = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(text)?.[1];
  if (variable !== undefined) return readMatrix(setup.runtime, matrix, variable);
  if (hasExpression(text)) return [];
  // `python-version: |` lists several.
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return [
    {
      kind: 'runtime-version',
      runtime: setup.runtime,
      source: lines.length > 1 ? 'ci-matrix' : 'ci',
      version: lines.join('||'),
      range: innerRange(version),
    },
  ];
}

function readMatrix(
  runtime: RuntimeVersionFact['runtime'],
  matrix: DataNode | undefined,
  variable: string,
): RuntimeVersionFact[] {
  const list = get(matrix, variable);
  const included = get(matrix, 'include');
  const extra = included?.type === 'list' ? included.items.flatMap((item) => asScalar(get(item, variable)) ?? []) : [];
  const members = [...(list?.type === 'list' ? scalarsOf(list) : []), ...extra];
  const range = list?.range ?? extra[0]?.range;
  if (!range || members.length === 0 || members.some(({ source }) => hasExpression(source.text))) return [];
  return [
    {
      kind: 'runtime-version',
      runtime,
      source: 'ci-matrix',
      version: members.map(({ source }) => source.text).join('||'),
      range,
    },
  ];
}

/** The script that an SSH action runs on a host. */
function readRemoteScript(action: string, inputs: DataNode | undefined, setting: JobSetting): Fact[] {
  const script = /ssh/i.test(action) ? asScalar(get(inputs, 'script') ?? get(inputs, 'command')) : undefined;
  if (!script) return [];
  const command = shellCommand(script, { origin: 'ci-step', phase: 'ci', name: setting.name, oneShot: true, remote: true });
  const host = { format: 'github-actions', workload: setting.name, remote: true } as const;
  return [command, ...command.commands.flatMap((each) => deployedImages(each, host))];
}

/** `image` of actions that deploy one. */
function deployedImage(action: string, inputs: DataNode | undefined, setting: JobSetting): ImageFact[] {
  if (!isDeployAction(action) && !/render-task-definition/.test(action)) return [];
  return ['image', 'images', 'imageToDeploy', 'image-name'].flatMap((name) => {
    const scalar = asScalar(get(inputs, name));
    if (!scalar || !/^[\w.${}/:@ -]+$/.test(scalar.source.text) || /\s(?![^{]*\}\})/.test(scalar.source.text)) return [];
    const reference = parseImageReference(scalar.source.text);
    return [
      { kind: 'image', format: 'github-actions', use: 'deploy', ...reference, range: innerRange(scalar), workload: setting.name },
    ];
  });
}
