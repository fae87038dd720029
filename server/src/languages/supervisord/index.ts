import type { EnvDeclarationFact, Fact, LogSinkFact } from '../../../../rules/facts';
import { isDevelopmentStack } from '../../../../rules/judgements/development/development';
import { shellCommand } from '../data/commands';
import { declarationIn, literalsOf } from '../data/environment';
import { literalFacts } from '../data/literals';
import { type DataNode, get } from '../data/node';
import { asScalar, entriesOf, innerRange, scalarOf } from '../data/scalars';
import { readInConfig } from '../data/substitution';
import { fileSink } from '../formats/log-sinks';
import { platformWorkload } from '../formats/platform';
import { parseIni } from '../ini/parse';
import type { Language } from '../language';
import { saidIn } from '../shell/said';

/** Sections that start a process: programs, FastCGI programs, listeners. */
const program = /^(?:program|fcgi-program|eventlistener):(.+)$/;

/** supervisord's configuration. Source: http://supervisord.org/configuration.html */
export const supervisord: Language = {
  id: 'supervisord',
  matches: (path) =>
    /(?:^|\/)[\w.-]*supervisor[\w.-]*\.(?:conf|ini|cfg)$|(?:^|\/)\.?supervisor(?:d|\.d)?\/(?:[\w.-]+\/)*[\w.-]+\.(?:conf|ini)$/i.test(
      path,
    ),
  extract: ({ path, text }) => ({ facts: supervisordFacts(path, text) }),
  phraseBook: (file) => ({
    readEnv: (value, name, options) => readInConfig(file, value, name, options),
    embedCommand: (line) => line,
    comment: { line: ';' },
  }),
};

/** Whether a text that bears no telling name is one of supervisord's files. */
export function isSupervisord(text: string): boolean {
  return /^\s*\[(?:program|fcgi-program):[^\]\r\n]+\]/m.test(text) && /^\s*command\s*=/m.test(text);
}

export function supervisordFacts(path: string, text: string): Fact[] {
  // A template's expressions stand where programs would.
  if (/\{%|<%/.test(text)) return [];
  const root = parseIni(text, { continued: 'indent', verbatim: true });
  // Commands and environments are told of by their own facts.
  const settings = literalFacts(root, { slot: 'text', skip: (keys) => /^(?:environment|command)$/.test(keys.at(-1) ?? '') });
  const around: Surroundings = {
    development: isDevelopmentStack(path),
    heard: root.entries.flatMap(({ key, value }) => (key.startsWith('eventlistener:') ? eventsOf(value) : [])),
  };
  const sections = root.entries.flatMap(({ key, value: section }) => {
    const name = program.exec(key)?.[1];
    const environment = key === 'supervisord' || name !== undefined ? readEnvironment(get(section, 'environment'), name) : [];
    return [
      ...environment,
      ...literalsOf(environment, 'text'),
      ...(name === undefined ? [] : readProgram(name, section, key, around)),
    ];
  });
  return [...sections, ...settings];
}

interface Surroundings {
  /** The file is for developers: nothing in it starts a process of production. */
  readonly development: boolean;
  /** Events that some listener of the file is told of. */
  readonly heard: readonly string[];
}

function eventsOf(listener: DataNode): string[] {
  return (scalarOf(listener, 'events') ?? '').split(/[\s,]+/);
}

function readProgram(name: string, section: DataNode, key: string, { development, heard }: Surroundings): Fact[] {
  const command = asScalar(get(section, 'command'));
  // An example, which everybody fills in with paths of their own.
  if ([command?.source.text, scalarOf(section, 'directory')].some((text) => text?.includes('/path/to/'))) return [];
  const isOneShot = scalarOf(section, 'autorestart') === 'false' && scalarOf(section, 'startsecs') === '0';
  const fact =
    command && !key.startsWith('eventlistener')
      ? [
          {
            ...shellCommand(command, {
              origin: 'supervisord',
              phase: development ? 'dev' : isOneShot ? 'admin' : 'start',
              name,
              ...(isOneShot && { oneShot: true }),
            }),
            form: 'exec' as const,
          },
        ]
      : [];
  const logs = development || key.startsWith('eventlistener') ? [] : readLogs(section, heard);
  return [...fact, ...saidIn(fact), ...readStop(name, section, development), ...logs];
}

/** How the program is told to stop, and how long it is waited for. */
function readStop(name: string, section: DataNode, development: boolean): Fact[] {
  const signal = asScalar(get(section, 'stopsignal'));
  const wait = asScalar(get(section, 'stopwaitsecs'));
  if (!signal && !wait) return [];
  return [
    platformWorkload(name, 'program', section, {
      ...(development && { development }),
      ...(signal && { stopSignal: { value: signal.source.text, range: innerRange(signal) } }),
      ...(wait &&
        /^\d+$/.test(wait.source.text) && { graceSeconds: { value: Number(wait.source.text), range: innerRange(wait) } }),
    }),
  ];
}

/** Where the supervisor keeps a program's output. `AUTO` is a file of its own that goes with it; `NONE` throws the output away. */
function readLogs(section: DataNode, heard: readonly string[]): Fact[] {
  const isMerged = scalarOf(section, 'redirect_stderr') === 'true';
  return ['stdout_logfile', ...(isMerged ? [] : ['stderr_logfile'])].flatMap((key): Fact[] => {
    const file = asScalar(get(section, key));
    if (!file) return [];
    if (/^(?:none|\/dev\/null)$/i.test(file.source.text.trim())) {
      if (isHeard(section, key, heard)) return [];
      return [{ kind: 'silenced-output', api: key, range: innerRange(file), place: { scope: 'top', async: false } }];
    }
    return fileSink('supervisord', file, toStream(section, key, file)).map((sink) => ({
      ...withOwnPath(sink, file.source.text),
      configuration: section.range,
    }));
  });
}

/** `stdout_events_enabled=true` and a listener of `PROCESS_LOG`, which writes the lines: only the supervisor's own file is turned off. */
function isHeard(section: DataNode, key: string, heard: readonly string[]): boolean {
  const stream = key === 'stdout_logfile' ? 'stdout' : 'stderr';
  return (
    /^(?:true|yes|on|1)$/i.test(scalarOf(section, `${stream}_events_enabled`) ?? '') &&
    ['EVENT', 'PROCESS_LOG', `PROCESS_LOG_${stream.toUpperCase()}`].some((event) => heard.includes(event))
  );
}

/** `%(program_name)s` and its like are supervisord's; the file is known to be one. */
function withOwnPath(sink: LogSinkFact, written: string): LogSinkFact {
  return sink.path?.kind === 'unknown'
    ? { ...sink, path: { kind: 'literal', value: written, range: sink.range, slot: 'none' } }
    : sink;
}

/** A stream can't be rotated, so the size that a file is rotated at must be 0 as well. */
function toStream(section: DataNode, key: string, file: DataNode): LogSinkFact['replacement'] {
  const stream = key === 'stdout_logfile' ? '/dev/stdout' : '/dev/stderr';
  const rest = entriesOf(section).some((entry) => entry.key.startsWith(`${key}_`));
  return rest ? undefined : { range: file.range, text: `${stream}\n${key}_maxbytes=0` };
}

/** `KEY="value",OTHER=value`, perhaps over several lines. */
function readEnvironment(node: DataNode | undefined, scope = 'supervisord'): EnvDeclarationFact[] {
  const source = asScalar(node)?.source;
  if (!source) return [];
  return [...source.text.matchAll(/([A-Za-z_]\w*)=(?:"([^"]*)"|'([^']*)'|([^,"'\r\n]*))/g)].map((match) => {
    const [whole, name = '', double, single, bare = ''] = match;
    const value = double ?? single ?? bare.trimEnd();
    const start = match.index + name.length + 1 + (double !== undefined || single !== undefined ? 1 : 0);
    return declarationIn(
      source,
      {
        name: match.index,
        nameEnd: match.index + name.length,
        value: start,
        valueEnd: Math.min(start + value.length, match.index + whole.length),
      },
      { where: 'platform', scope },
    );
  });
}
