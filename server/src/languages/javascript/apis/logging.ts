import type { TSESTree } from '@typescript-eslint/types';
import type { LogSinkFact, Value } from '../../../../../rules/facts';
import { literally } from '../../../../../rules/patterns';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody, type Row } from '../api-table';
import { enclosingFunction } from '../module';
import { type Node, rangeOf } from '../syntax';
import { consoleTransport } from './console-transport';
import { apiName } from './files';
import { filePath } from './paths';

type Body = FactBody<'log-sink'>;
type Rows = Readonly<Record<string, Row<'log-sink'>>>;

const stdout: Body = { target: 'stdout' };

function fileAt(path: Value | undefined, node: Node, replacement?: LogSinkFact['replacement']): Body {
  return { target: 'file', path, range: path?.kind === 'literal' ? path.range : rangeOf(node), replacement };
}

/** The list that a transport is made in. */
function inList({ node: { parent } }: Call): Pick<LogSinkFact, 'configuration'> {
  return parent?.type === 'ArrayExpression' ? { configuration: rangeOf(parent) } : {};
}

/** A sink in the file that an option names. */
function fileOption(...names: string[]): Row<'log-sink'> {
  return callOrConstruct((made) => {
    for (const name of names) {
      const found = made.optionExpression(name);
      if (typeof found !== 'string')
        return {
          ...fileAt(made.value(found), made.node),
          range: made.range,
          ...inList(made),
          replacement: consoleTransport(made),
        };
    }
    return { target: 'file', range: made.range, ...inList(made), replacement: consoleTransport(made) };
  });
}

/** A sink in the file that an argument names. */
function fileArgument(position = 0): Row<'log-sink'> {
  return callOrConstruct((made) => {
    const node = made.expression(position);
    return node && fileAt(made.value(node), node);
  });
}

const winston: Rows = {
  'transports.File': construct((made) => {
    const stream = made.optionExpression('stream');
    if (typeof stream !== 'string') return undefined;
    const filename = made.optionExpression('filename');
    const path = typeof filename === 'string' ? undefined : made.value(filename);
    return { target: 'file', path, range: made.range, ...inList(made), replacement: consoleTransport(made) };
  }),
  'transports.DailyRotateFile': fileOption('filename'),
  'transports.Console': construct(() => stdout),
  // winston 2
  add: call((made) => {
    const path = made.apiOf(made.expression(0))?.path;
    if (path !== 'transports.File' || typeof made.optionExpression('stream', 1) !== 'string') return undefined;
    return { target: 'file', path: made.option('filename', 1) };
  }),
};

/** A destination: a path, a descriptor, or `{ dest }`. */
const destination: Row<'log-sink'> = call((made) => {
  const first = made.expression(0);
  if (!first) return stdout;
  const node = made.objectOf(first) ? made.memberOf(first, 'dest') : first;
  return typeof node === 'string' ? stdout : descriptorOrPath(made, node, { range: rangeOf(first), text: '1' });
});

function descriptorOrPath(made: Call, node: Node, replacement: LogSinkFact['replacement']): Body | undefined {
  const value = made.value(node);
  if (value.kind === 'literal' && typeof value.value === 'number') return value.value < 3 ? stdout : undefined;
  if (value.kind === 'unknown') return undefined;
  return { ...fileAt(value, node), replacement: value.kind === 'literal' ? { range: value.range, text: '1' } : replacement };
}

/** pino's `{ target: 'pino/file', options: { destination } }`, one or a list of them. */
function pinoTargets(made: Call, node: Node): Body[] {
  const targets = made.memberOf(node, 'targets');
  const elements = typeof targets === 'string' ? [node] : (made.elements(targets) ?? []);
  return elements.flatMap((element): Body[] => {
    const target = made.memberOf(element, 'target');
    const name = typeof target === 'string' ? undefined : made.value(target);
    if (name?.kind !== 'literal') return [];
    if (name.value === 'pino/file' || name.value === 'pino-pretty') {
      const to = made.memberOf(element, 'options.destination');
      const sink = typeof to === 'string' ? stdout : descriptorOrPath(made, to, { range: rangeOf(to), text: '1' });
      return sink ? [sink] : [];
    }
    if (name.value === 'pino-roll' || name.value === 'pino-rotating-file-stream') {
      const to = made.memberOf(element, 'options.file');
      return [
        {
          ...fileAt(typeof to === 'string' ? undefined : made.value(to), element),
          replacement: { range: rangeOf(element), text: "{ target: 'pino/file', options: { destination: 1 } }" },
        },
      ];
    }
    return [];
  });
}

/** The path that pino opens by itself: `pino('app.log')`, `pino(options, 'app.log')`. */
function pinoPath(made: Call): Body | undefined {
  const [first, second] = [made.expression(0), made.expression(1)];
  const node = second ?? first;
  const path = node && made.value(node);
  if (!first || !node || path?.kind !== 'literal' || typeof path.value !== 'string') return undefined;
  const start = node === second ? rangeOf(first).end : rangeOf(first).start;
  return fileAt(path, node, { range: { start, end: rangeOf(node).end }, text: '' });
}

const pino: Rows = {
  'destination | pino.destination | default.destination': destination,
  'transport | pino.transport | default.transport': call((made) => {
    const first = made.expression(0);
    return first && pinoTargets(made, first);
  }),
  'default | pino': call((made) => {
    const transport = made.optionExpression('transport');
    return typeof transport === 'string' ? pinoPath(made) : pinoTargets(made, transport);
  }),
};

/** Streams of bunyan: `{ path }`, `{ type: 'rotating-file', path }`, `{ stream: process.stdout }`. */
const bunyan: Row<'log-sink'> = call((made) => {
  const first = made.expression(0);
  if (!first) return undefined;
  const streams = made.memberOf(first, 'streams');
  const elements = typeof streams === 'string' ? [first] : (made.elements(streams) ?? []);
  return elements.flatMap((element): Body[] => {
    const path = made.memberOf(element, 'path');
    const object = made.objectOf(element);
    if (typeof path === 'string' || !object) return [];
    const drop = dropFromList(element, elements, (other) => {
      const stream = made.memberOf(other, 'stream');
      return made.apiOf(stream)?.module === 'process';
    });
    const level = made.memberOf(element, 'level');
    const kept = typeof level === 'string' ? '' : `level: ${made.text(rangeOf(level))}, `;
    const inPlace =
      elements.length === 1 && element === first
        ? undefined
        : { range: rangeOf(object), text: `{ ${kept}stream: process.stdout }` };
    const configuration = typeof streams === 'string' ? undefined : { configuration: rangeOf(streams) };
    return [{ ...fileAt(made.value(path), path), ...configuration, replacement: drop ?? inPlace }];
  });
});

/** Takes an element out of its list where another one does the work already. */
function dropFromList(element: Node, list: readonly Node[], does: (other: Node) => boolean): LogSinkFact['replacement'] {
  const index = list.indexOf(element);
  if (!list.some((other) => other !== element && does(other))) return undefined;
  const before = list[index - 1];
  const after = list[index + 1];
  if (after) return { range: { start: element.range[0], end: after.range[0] }, text: '' };
  if (before) return { range: { start: before.range[1], end: element.range[1] }, text: '' };
  return undefined;
}

const fileAppenders = /^(?:file|dateFile|fileSync|multiFile|@log4js-node\/\w*file\w*)$/i;

/** Appenders of log4js by name. */
const log4js: Row<'log-sink'> = call((made) => {
  const first = made.expression(0);
  const appenders = first && made.memberOf(first, 'appenders');
  const object = appenders === undefined || typeof appenders === 'string' ? undefined : made.objectOf(appenders);
  if (!object) return undefined;
  return object.properties.flatMap((property): Body[] => {
    if (property.type !== 'Property') return [];
    const type = made.memberOf(property.value, 'type');
    const name = typeof type === 'string' ? undefined : made.value(type);
    if (name?.kind !== 'literal') return [];
    if (/^(?:stdout|console|stderr)$/.test(String(name.value))) return [stdout];
    if (!fileAppenders.test(String(name.value))) return [];
    const file = ['filename', 'base'].map((key) => made.memberOf(property.value, key)).find((found) => typeof found !== 'string');
    const sink = made.objectOf(property.value) ?? property.value;
    return [
      {
        ...fileAt(file && made.value(file as Node), sink),
        configuration: rangeOf(object),
        replacement: { range: rangeOf(sink), text: "{ type: 'stdout' }" },
      },
    ];
  });
});

/** A stream to a file given as `stream`; files named *.log report themselves where they are opened. */
const morgan: Row<'log-sink'> = call((made) => {
  const stream = made.optionExpression('stream', 1);
  if (typeof stream === 'string') return stream === 'absent' ? stdout : undefined;
  const api = made.apiOf(stream);
  if (api?.module === 'process') return stdout;
  if (!api || !/^(?:fs|graceful-fs|fs-extra)$/.test(api.module) || api.path !== 'createWriteStream()') return undefined;
  const opened = made.definition(stream);
  const path = opened?.type === 'CallExpression' ? opened.arguments[0] : undefined;
  if (!path || isLogPath(made.value(path))) return undefined;
  return { ...fileAt(made.value(path), path), replacement: dropOptions(made) };
});

/** `morgan('combined', { stream })` with no other option logs to stdout without it. */
function dropOptions(made: Call): LogSinkFact['replacement'] {
  const [format, options] = made.node.arguments as [TSESTree.Expression, TSESTree.Expression];
  const object = made.objectOf(options);
  if (object?.properties.length !== 1) return undefined;
  return { range: { start: format.range[1], end: options.range[1] }, text: '' };
}

/** Whether a path names a log file for sure: `access.log`, `logs/app-2024.log`, `error.log.1`. */
export function isLogPath(path: Value | undefined): boolean {
  const last = path?.kind === 'literal' ? path.value : path?.kind === 'partial' ? path.parts.at(-1) : undefined;
  return typeof last === 'string' && /\.log(?:\.\d+|\.gz)?$/i.test(last);
}

/** Appends of the runtime to a file named *.log. */
function logAppend(position: number): Row<'log-sink'> {
  return call((made) => {
    const node = made.expression(position);
    const path = node && made.value(node);
    if (!node || !isLogPath(path)) return undefined;
    // `channel + '.log'` in a folder that is not known may be any data.
    if (path?.kind === 'partial' && !/\/[^/]+$/.test(path.parts.at(-1) ?? '') && filePath(made, node).value.kind === 'unknown')
      return undefined;
    if (isCallersChoice(made, node)) return undefined;
    const { parent } = made.node;
    const isStream = /Stream$/.test(made.method ?? '') && parent?.type !== 'CallExpression';
    return { ...fileAt(path, node), library: apiName(made, 'fs'), ...(isStream && !isEnded(made) && streamReplacement(made)) };
  });
}

/** In a function that logs to a standard stream unless its caller names a file: `file ? createWriteStream(file) : process.stdout`. */
function isCallersChoice(made: Call, path: Node): boolean {
  const owner = enclosingFunction(made.node);
  if (!owner) return false;
  const text = made.text(rangeOf(owner));
  const written = made.text(rangeOf(path));
  return (
    /\bprocess\.std(?:out|err)\b/.test(text) &&
    owner.params.some(({ type, range: [start, end] }) => {
      if (type !== 'Identifier') return false;
      const name = made
        .text({ start, end })
        .replace(/[?:=][\s\S]*/, '')
        .trim();
      const word = `(?<![\\w$.])${literally(name)}(?![\\w$])`;
      return new RegExp(word).test(written) && new RegExp(`if \\([^\\n]*${word}|${word}\\s*\\?`).test(text);
    })
  );
}

/** Whether the file ends the stream at some time, which stdout must not be. */
function isEnded(made: Call): boolean {
  const { parent } = made.node;
  const name = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined;
  if (name === undefined) return false;
  const text = made.text(rangeOf(made.module.ast));
  return ['end', 'close', 'destroy'].some((method) => text.includes(`${name}.${method}(`));
}

function streamReplacement(made: Call): Pick<Body, 'replacement'> {
  return { replacement: { range: made.range, text: 'process.stdout' } };
}

const fs: Rows = {
  'appendFile | appendFileSync | promises.appendFile | writeFile | writeFileSync | promises.writeFile': logAppend(0),
  createWriteStream: logAppend(0),
};

/** An options object without one of its members; `true` where it has no other. */
function withoutMember(value: Node): LogSinkFact['replacement'] {
  const property = value.parent;
  const object = property?.parent;
  if (property?.type !== 'Property' || object?.type !== 'ObjectExpression') return undefined;
  if (object.properties.length === 1) return { range: rangeOf(object), text: 'true' };
  const index = object.properties.indexOf(property);
  const before = object.properties[index - 1];
  const after = object.properties[index + 1];
  const range = before
    ? { start: before.range[1], end: property.range[1] }
    : after && { start: property.range[0], end: after.range[0] };
  return range && { range, text: '' };
}

/** `logger: true`, `logger: { level: 'info' }`: the pino that Fastify brings, which is off by default. */
function hasFastifyLogger(made: Call): boolean {
  const option = made.optionExpression('logger');
  if (typeof option === 'string') return false;
  const value = made.value(option);
  return (value.kind === 'literal' && value.value === true) || made.objectOf(option) !== undefined;
}

/** Where loggers write. Sources: each package's documentation, at the version named. */
export const logSinks: ApiTable<'log-sink'> = {
  'winston@3': winston,
  'winston-daily-rotate-file@5': { 'default | DailyRotateFile': fileOption('filename') },
  'pino@9': pino,
  'fastify@5': {
    'default | fastify': call((made) => {
      const file = made.optionExpression('logger.file');
      if (typeof file !== 'string') return fileAt(made.value(file), file, withoutMember(file));
      const transport = made.optionExpression('logger.transport');
      if (typeof transport !== 'string') return pinoTargets(made, transport);
      return hasFastifyLogger(made) ? { target: 'stdout' } : undefined;
    }),
  },
  'bunyan@1': { 'createLogger | default.createLogger': bunyan },
  'log4js@6': { 'configure | default.configure': log4js },
  'morgan@1': { default: morgan },
  'file-stream-rotator@1': { 'getStream | default.getStream': fileOption('filename') },
  'rotating-file-stream@3': { 'createStream | default': fileArgument() },
  'simple-node-logger@21': {
    'createSimpleFileLogger | createRollingFileLogger': callOrConstruct((made) => {
      const first = made.expression(0);
      if (!first) return undefined;
      const found = made.objectOf(first) ? made.memberOf(first, 'logFilePath') : first;
      return typeof found === 'string' ? { target: 'file' } : fileAt(made.value(found), found);
    }),
  },
  fs,
  'graceful-fs@4': fs,
  'fs-extra@11': fs,
};
