import type { CommandFact, Fact, LogSinkFact, Range, SimpleCommand } from '../../../../rules/facts';
import { readEnvironment } from '../data/environment';
import { type DataNode, type DataScalar, entry, get } from '../data/node';
import { asMap, asScalar, entriesOf, innerRange, scalarOf, scalarsOf } from '../data/scalars';
import { MappedText } from '../mapped-text';
import { readVector } from '../shell/command-line';
import type { ConfigFormat } from './format';
import { fileSink } from './log-sinks';
import { folderIn } from './platform';

/** Names by which pm2 or its users know a file of its apps, whatever its syntax. */
export const pm2File = /(?:^|\/)(?:[\w-]+\.)?(?:ecosystem|pm2|processes|process)(?:[.-][\w-]+)*\.(?:json5?|ya?ml|[cm]?js|ts)$/;

/** A list of apps for pm2. Source: https://pm2.keymetrics.io/docs/usage/application-declaration/ */
export const pm2: ConfigFormat = {
  matches: (path, root) => pm2File.test(path) && appsOf(root).length > 0,
  read: ({ path }, root) => readPm2(path, root),
};

export function readPm2(path: string, root: DataNode): Fact[] {
  return appsOf(root).flatMap((app) => [
    ...start(path, app),
    ...entriesOf(app).flatMap(({ key, value }) =>
      /^env(?:_|$)/.test(key)
        ? readEnvironment(value, { where: 'platform', scope: scalarOf(app, 'name') ?? scalarOf(app, 'script') ?? 'app' })
        : [],
    ),
    ...logs(app),
  ]);
}

function appsOf(root: DataNode): DataNode[] {
  const apps = get(root, 'apps') ?? root;
  return (apps.type === 'list' ? apps.items : [apps]).filter(
    (app) => asMap(app) !== undefined && asScalar(get(app, 'script') ?? get(app, 'cmd')) !== undefined,
  );
}

/** What pm2 runs a script with. */
const interpreters: readonly (readonly [RegExp, string])[] = [
  [/\.(?:[cm]?js)$/, 'node'],
  [/\.ts$/, 'bun'],
  [/\.py$/, 'python3'],
  [/\.sh$/, 'bash'],
];

function start(path: string, app: DataNode): CommandFact[] {
  const script = asScalar(get(app, 'script') ?? get(app, 'cmd'));
  if (!script) return [];
  const words = [...interpreter(app, script), ...split(script), ...args(get(app, 'args'))];
  const parts = [script, ...scalarsOf(get(app, 'args'))];
  const ranges = parts.map(({ range }) => range);
  const range = { start: Math.min(...ranges.map((part) => part.start)), end: Math.max(...ranges.map((part) => part.end)) };
  const cwd = folderIn(path, scalarOf(app, 'cwd'));
  const name = scalarOf(app, 'name');
  const isSchedule = entry(app, 'cron_restart') !== undefined && scalarOf(app, 'autorestart') === 'false';
  return [
    {
      kind: 'command',
      origin: 'pm2',
      phase: isDevelopment(app) ? 'dev' : isSchedule ? 'admin' : 'start',
      ...(name !== undefined && { name }),
      text: words.map(({ text }) => text).join(' '),
      range,
      form: 'exec',
      commands: readVector(words).map((command) => ({ ...command, range: inOrder(command, range) })),
      ...(isSchedule && { oneShot: true }),
      ...(cwd !== undefined && { cwd }),
    },
  ];
}

/** The keys of an app come in any order; a command's range runs from the first of its words in the file to the last. */
function inOrder({ words }: SimpleCommand, fallback: Range): Range {
  const ranges = words.map(({ range }) => range);
  if (ranges.length === 0) return fallback;
  return { start: Math.min(...ranges.map(({ start: at }) => at)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/** The interpreter where one is named; else the one that pm2 takes by the script's name, which stands nowhere in the file. */
function interpreter(app: DataNode, script: DataScalar): MappedText[] {
  const named = asScalar(get(app, 'interpreter') ?? get(app, 'exec_interpreter'));
  if (named?.source.text === 'none') return [];
  if (named) return [...split(named), ...scalarsOf(get(app, 'node_args') ?? get(app, 'interpreter_args')).flatMap(split)];
  const found = interpreters.find(([pattern]) => pattern.test(script.source.text))?.[1];
  return found === undefined
    ? []
    : [new MappedText(found, [{ at: 0, offset: innerRange(script).start }], innerRange(script).start)];
}

/** One text is split at blanks; the members of a list are words as they are. */
function args(node: DataNode | undefined): MappedText[] {
  const words = scalarsOf(node);
  return node?.type === 'list' ? words.map(({ source }) => source) : words.flatMap(split);
}

function split({ source }: DataScalar): MappedText[] {
  return [...source.text.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map((match) => {
    const isQuoted = match[1] !== undefined || match[2] !== undefined;
    const at = match.index + (isQuoted ? 1 : 0);
    return source.slice(at, at + match[0].length - (isQuoted ? 2 : 0));
  });
}

const logKeys = new Set(['log_file', 'log', 'out_file', 'output', 'out', 'error_file', 'error', 'err_file', 'err']);

/** The first of an app's log files: output and errors are two halves of one stream. */
function logs(app: DataNode): LogSinkFact[] {
  if (isDevelopment(app)) return [];
  return entriesOf(app)
    .flatMap(({ key, value }) => (logKeys.has(key) ? fileSink('pm2', value) : []))
    .slice(0, 1);
}

/** Set up for developers only: its one environment says so. */
function isDevelopment(app: DataNode): boolean {
  const others = entriesOf(app).some(({ key }) => /^env_(?!dev|test|local)/.test(key));
  return !others && /^(?:dev|development|test)$/.test(scalarOf(app, 'env', 'NODE_ENV') ?? '');
}
