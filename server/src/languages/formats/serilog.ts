import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, get } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { fileSink } from './log-sinks';

/** Profiles of developers and tests: `appsettings.Development.json`. */
const development = /(?:^|\/)appsettings\.(?:Development|Local|Test\w*|Debug)\.json$/i;

/** Loggers that .NET apps set up in appsettings.json. Sources: Serilog.Settings.Configuration 9, NLog.Extensions.Logging 5. */
export const serilog: ConfigFormat = {
  matches: (path, root) => !development.test(path) && (get(root, 'Serilog') ?? get(root, 'NLog')) !== undefined,
  read: (_file, root) => [
    ...children(get(root, 'Serilog', 'WriteTo')).flatMap((sink) => serilogSink(sink)),
    ...children(get(root, 'NLog', 'targets')).flatMap((target) =>
      scalarOf(target, 'type') === 'File' ? fileSink('NLog', get(target, 'fileName')) : [],
    ),
  ],
};

/** `WriteTo` is a list, or a map of sinks under names of their own; `Async` and the like wrap others. */
function serilogSink(sink: DataNode, depth = 0): LogSinkFact[] {
  const name = scalarOf(sink, 'Name');
  if (name === 'File' || name === 'RollingFile')
    return fileSink('Serilog', get(sink, 'Args', 'path') ?? get(sink, 'Args', 'pathFormat'));
  const inner = get(sink, 'Args', 'configure') ?? get(sink, 'Args', 'configureLogger', 'WriteTo');
  return depth > 5 ? [] : children(inner).flatMap((child) => serilogSink(child, depth + 1));
}

function children(node: DataNode | undefined): readonly DataNode[] {
  return node?.type === 'list' ? node.items : entriesOf(node).map(({ value }) => value);
}
