import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, get, items } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { fileSink } from './log-sinks';

/** Handlers of the standard library that write to a file. Source: https://docs.python.org/3/library/logging.handlers.html */
export const pythonFileHandler =
  /(?:^|\.)(?:FileHandler|WatchedFileHandler|RotatingFileHandler|TimedRotatingFileHandler|ConcurrentRotatingFileHandler)$/;

/** A dictionary for `logging.config.dictConfig` kept as YAML, JSON or TOML. Source: https://docs.python.org/3/library/logging.config.html */
export const dictConfig: ConfigFormat = {
  matches: (_path, root) => configOf(root) !== undefined,
  read: (_file, root) => sinks(configOf(root)),
};

/** The dictionary itself, or one under a key of an app's settings. */
function configOf(root: DataNode): DataNode | undefined {
  return [root, get(root, 'logging'), get(root, 'LOGGING'), get(root, 'log_config')].find(
    (node) =>
      scalarOf(node, 'version') === '1' &&
      entriesOf(get(node, 'handlers')).some(({ value }) => scalarOf(value, 'class') !== undefined),
  );
}

function sinks(config: DataNode | undefined): LogSinkFact[] {
  const used = new Set(
    [get(config, 'root'), ...entriesOf(get(config, 'loggers')).map(({ value }) => value)].flatMap((logger) =>
      items(get(logger, 'handlers')).flatMap((handler) => scalarOf(handler) ?? []),
    ),
  );
  const handlers = get(config, 'handlers');
  return entriesOf(handlers).flatMap(({ key, value }) => {
    const isFile = pythonFileHandler.test(scalarOf(value, 'class') ?? '');
    const sinksOfIt = isFile && (used.size === 0 || used.has(key)) ? fileSink('logging', get(value, 'filename')) : [];
    return sinksOfIt.map((sink) => ({ ...sink, ...(handlers && { configuration: handlers.range }) }));
  });
}
