import type { CommandFact, EnvDeclarationFact, Fact, LogSinkFact, SimpleCommand } from '../../../../rules/facts';
import { nameOf } from '../../../../rules/paths';
import { declarationIn, literalsOf } from '../data/environment';
import { literalFacts } from '../data/literals';
import { type DataNode, type DataScalar, get } from '../data/node';
import { asScalar, entriesOf, innerRange, scalarOf } from '../data/scalars';
import { platformWorkload } from '../formats/platform';
import { parseIni } from '../ini/parse';
import type { Language, SourceFile } from '../language';
import { readCommandLine } from '../shell/command-line';
import { saidIn } from '../shell/said';
import { deployedImages } from '../yaml/deployed-images';

/** Units of services, and drop-ins that change one. Sources: systemd.service(5), systemd.exec(5), systemd.kill(5) */
export const systemd: Language = {
  id: 'systemd',
  matches: (path) => /\.service$|\.service\.d\/[\w.-]+\.conf$/.test(path),
  extract: (file) => ({ facts: read(file) }),
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (line) => line, comment: { line: '#' } }),
};

function read({ path, text }: SourceFile): Fact[] {
  if (/\{\{|\{%|<%/.test(text)) return [];
  const root = parseIni(text, { continued: 'backslash', verbatim: true });
  const service = get(root, 'Service');
  if (!service) return [];
  const name = nameOf(path).replace(/@?\.service$/, '');
  const environment = all(service, 'Environment').flatMap(({ source }) => readEnvironment(source, name));
  const command = start(service, name);
  const stopSignal = asScalar(get(service, 'KillSignal'));
  return [
    ...(command ? [command, ...saidIn([command])] : []),
    ...environment,
    ...literalsOf(environment),
    ...output(service),
    ...literalFacts(root, { skip: (keys) => /^(?:Environment$|Exec)/.test(keys.at(-1) ?? '') }),
    ...(command?.commands ?? []).flatMap((each) => deployedImages(each, { format: 'platform', workload: name, remote: true })),
    ...(stopSignal
      ? [
          platformWorkload(name, 'unit', service, {
            stopSignal: { value: stopSignal.source.text, range: innerRange(stopSignal) },
          }),
        ]
      : []),
  ];
}

/** All values of a key that may be repeated. */
function all(section: DataNode, key: string): DataScalar[] {
  return entriesOf(section).flatMap((entry) => (entry.key === key ? (asScalar(entry.value) ?? []) : []));
}

/** What runs when the unit starts: `ExecStartPre` one after the other, then `ExecStart`. */
function start(service: DataNode, name: string): CommandFact | undefined {
  const main = all(service, 'ExecStart').filter(({ source }) => source.text !== '');
  const [first] = main;
  if (!first) return undefined;
  const isOneShot = scalarOf(service, 'Type') === 'oneshot';
  const before = all(service, 'ExecStartPre').flatMap(({ source }) => commandsIn(source));
  const last = before.length - 1;
  const cwd = scalarOf(service, 'WorkingDirectory');
  return {
    kind: 'command',
    origin: 'systemd',
    phase: isOneShot ? 'admin' : 'start',
    name,
    text: first.source.text,
    range: first.range,
    form: 'exec',
    commands: [
      ...before.map((command, index) => (index === last ? { ...command, next: '&&' as const } : command)),
      ...main.flatMap(({ source }) => commandsIn(source)),
    ],
    ...(isOneShot && { oneShot: true }),
    ...(cwd !== undefined && !/^[/~%-]/.test(cwd) && { cwd }),
  };
}

/** A line may begin with marks that say how it is run: `-` its failure is no failure, `+` with full rights. */
function commandsIn(source: DataScalar['source']): readonly SimpleCommand[] {
  const marks = /^[-@:+!|]*/.exec(source.text)?.[0].length ?? 0;
  return readCommandLine(source.slice(marks, source.text.length));
}

/** `Environment="A=b c" D=e F='g h'`: assignments between blanks, quoted as a whole or in their value. */
function readEnvironment(source: DataScalar['source'], scope: string): EnvDeclarationFact[] {
  const assignment = /(?<=^|\s)(["']?)([A-Za-z_]\w*)=/g;
  const found: EnvDeclarationFact[] = [];
  for (let match = assignment.exec(source.text); match; match = assignment.exec(source.text)) {
    const [whole, outer = '', name = ''] = match;
    const nameAt = match.index + outer.length;
    const after = match.index + whole.length;
    const inner = outer === '' ? (/^["']/.exec(source.text.slice(after))?.[0] ?? '') : '';
    const quote = outer || inner;
    const value = after + inner.length;
    const close = quote === '' ? source.text.slice(value).search(/\s|$/) + value : closing(source.text, value, quote);
    found.push(
      declarationIn(
        source,
        { name: nameAt, nameEnd: nameAt + name.length, value, valueEnd: close },
        { where: 'platform', scope },
      ),
    );
    assignment.lastIndex = close + (quote === '' ? 0 : 1);
  }
  return found;
}

/** Position of the next such quote that no backslash stands before, or the end of the text. */
function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

/** `StandardOutput=append:/var/log/web.log` keeps the output in a file; the journal is what the platform collects. */
function output(service: DataNode): Fact[] {
  return ['StandardOutput', 'StandardError'].flatMap((key) =>
    all(service, key).flatMap((target): Fact[] => {
      const { source } = target;
      const file = /^(?:append|file|truncate):(.+)$/.exec(source.text)?.[1];
      if (file !== undefined) return [sink(file.trim(), source, innerRange(target))];
      if (source.text !== 'null' || key === 'StandardError') return [];
      return [
        { kind: 'silenced-output', api: 'StandardOutput', range: innerRange(target), place: { scope: 'top', async: false } },
      ];
    }),
  );
}

function sink(file: string, source: DataScalar['source'], whole: LogSinkFact['range']): LogSinkFact {
  const at = source.text.indexOf(file);
  const range = source.range(at, at + file.length);
  return {
    kind: 'log-sink',
    library: 'systemd',
    target: 'file',
    path: { kind: 'literal', value: file, range, slot: 'none' },
    range,
    replacement: { range: whole, text: 'journal' },
  };
}
