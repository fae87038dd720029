import type { LogSinkFact, Range } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { functionAround } from '../place';
import { field, type Node, rangeOf } from '../syntax';

/** A handler class of `logging` that keeps a file. */
export const fileHandlers = new Set([
  'logging.FileHandler',
  'logging.handlers.RotatingFileHandler',
  'logging.handlers.TimedRotatingFileHandler',
  'logging.handlers.WatchedFileHandler',
  'concurrent_log_handler.ConcurrentRotatingFileHandler',
  'concurrent_log_handler.ConcurrentTimedRotatingFileHandler',
  'cloghandler.ConcurrentRotatingFileHandler',
]);

/** In a function that logs to a stream unless its caller names a file: `if log_file is None: return StreamHandler()`. */
function isCallersChoice(call: Call, path: Node): boolean {
  const owner = functionAround(call.node);
  const parameters = owner && field(owner, 'parameters');
  if (isSettingsChoice(call, path)) return true;
  if (!owner || !parameters || path.type !== 'identifier') return false;
  const name = new RegExp(`\\b${call.module.text(path)}\\b`);
  const text = call.module.text(owner);
  const isAsked = new RegExp(`\\bif\\b[^\\n]*${name.source}`).test(text);
  return name.test(call.module.text(parameters)) && isAsked && /\bsys\.(?:__)?std(?:out|err)\b|StreamHandler\(/.test(text);
}

/** `if Settings.LOG_FILE is not None:` around a file beside the stream: only where the deploy names one is there a file. */
function isSettingsChoice(call: Call, path: Node): boolean {
  const { module } = call;
  if (path.type !== 'attribute' || module.value(path).kind !== 'unknown') return false;
  const written = module.text(path).replaceAll('.', '\\.');
  for (let at = call.node.parent; at; at = at.parent) {
    const condition = at.type === 'if_statement' ? field(at, 'condition') : undefined;
    if (!condition || !new RegExp(`^${written}(?:\\s+is\\s+not\\s+None)?$`).test(module.text(condition))) continue;
    const owner = functionAround(call.node);
    return /\bsys\.(?:__)?std(?:out|err)\b|StreamHandler\(/.test(module.text(owner ?? module.root));
  }
  return false;
}

function sink(
  call: Call,
  library: string,
  node: Node | undefined,
  replacement?: { range: Range; text: string },
): LogSinkFact | undefined {
  if (!node || isCallersChoice(call, node)) return undefined;
  const path = call.module.value(node);
  return {
    kind: 'log-sink',
    library,
    target: 'file',
    ...(path.kind !== 'unknown' && { path }),
    range: path.kind === 'unknown' ? rangeOf(node) : path.range,
    ...(replacement && { replacement }),
    place: call.place,
  };
}

/** `logging.FileHandler("app.log")` → `logging.StreamHandler()`. */
function streamHandler(call: Call): { range: Range; text: string } | undefined {
  const name = call.module.importedAs('logging', call.node);
  return name ? { range: call.range, text: `${name}.StreamHandler()` } : undefined;
}

/** The argument with the comma that goes with it. */
export function droppable(argument: Node): Range {
  const siblings = argument.parent?.children ?? [];
  const index = siblings.indexOf(argument);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (next) return { start: argument.start, end: next.start };
  return previous ? { start: previous.end, end: argument.end } : rangeOf(argument);
}

/** `filename=…` with a `filemode=…` that stands behind it. */
function withMode(argument: Node, call: Call): Range {
  const siblings = argument.parent?.children ?? [];
  const index = siblings.indexOf(argument);
  const next = siblings[index + 1];
  if (next?.type !== 'keyword_argument' || call.module.text(field(next, 'name') as Node) !== 'filemode')
    return droppable(argument);
  const behind = siblings[index + 2];
  return behind
    ? { start: argument.start, end: behind.start }
    : { start: siblings[index - 1]?.end ?? argument.start, end: next.end };
}

/**
 * Where loggers write to. Source: logging, logging.config and logging.handlers of Python 3.13, Loguru 0.7, concurrent-log-handler 0.9,
 * structlog 25, logbook 1.8.
 */
export const logSinks: ApiTable = {
  ...rows([...fileHandlers], (call) => sink(call, 'logging', call.argument(0, 'filename'), streamHandler(call))),
  ...rows(['logging.basicConfig'], (call) => {
    const node = call.argument(undefined, 'filename');
    if (!node || node.type === 'none' || node.parent?.type !== 'keyword_argument') return undefined;
    return sink(call, 'logging', node, { range: withMode(node.parent, call), text: '' });
  }),
  ...rows(['logging.config.fileConfig'], () => undefined),
  ...rows(['loguru.logger.add', 'loguru.logger[].add'], (call) => {
    const node = call.argument(0, 'sink');
    const value = node && call.module.value(node);
    const isPath =
      value?.kind === 'partial' || value?.kind === 'env' || (value?.kind === 'literal' && typeof value.value === 'string');
    if (!node || !isPath) return undefined;
    const list = field(call.node, 'arguments');
    const sys = call.module.importedAs('sys', call.node);
    return sink(call, 'loguru', node, list && sys ? { range: rangeOf(list), text: `(${sys}.stderr)` } : undefined);
  }),
  ...rows(['structlog.WriteLoggerFactory', 'structlog.PrintLoggerFactory'], (call) => {
    const file = call.argument(0, 'file');
    const isOpened = file?.type === 'call' && call.module.text(field(file, 'function') as Node) === 'open';
    return isOpened ? sink(call, 'structlog', field(file, 'arguments')?.children[0]) : undefined;
  }),
  ...rows(['logbook.FileHandler', 'logbook.RotatingFileHandler', 'logbook.TimedRotatingFileHandler'], (call) =>
    sink(call, 'logbook', call.argument(0, 'filename')),
  ),
};

const levels = 'debug|info|warn|warning|error|critical|exception|log|fatal|success|trace|msg';
const structured = new RegExp(
  `^(?:structlog\\.(?:stdlib\\.)?(?:get_logger|getLogger)\\(\\)(?:\\.\\w+\\(\\))*|loguru\\.logger(?:\\.\\w+\\(\\))*)\\.(?:${levels})$`,
);
const plain = new RegExp(
  `^(?:logging(?:\\.getLogger\\(\\)|\\.Logger\\(\\)|\\.LoggerAdapter\\(\\)|\\.root)?|flask\\.(?:Flask\\(\\)|current_app)\\.logger|celery\\.utils\\.log\\.get_task_logger\\(\\)|flask\\.Flask\\(\\)\\.logger)\\.(?:${levels})$`,
);
const byName = new RegExp(`^(?:\\w+\\.)*_?(?:log|logger|LOG|LOGGER|_LOGGER|logging)\\.(?:${levels})$`);

/** How a call logs; undefined where it does not. `written` is the callee's text, trusted where its receiver comes from another module. */
export function loggerOf(qualified: string | undefined, written: string): { structured: boolean } | undefined {
  if (qualified === 'print' || qualified === 'pprint.pprint' || qualified === 'pprint.pp') return { structured: false };
  if (qualified && structured.test(qualified)) return { structured: true };
  if (qualified && plain.test(qualified)) return { structured: false };
  const own = qualified === undefined || qualified.startsWith('.') || /\.(?:_?log(?:ger)?|LOG(?:GER)?)\.\w+$/.test(qualified);
  return own && byName.test(written) ? { structured: false } : undefined;
}
