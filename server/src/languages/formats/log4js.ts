import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, get, items, text } from '../data/node';
import type { ConfigFormat } from './format';

const fileAppender = /^(?:file|dateFile|fileSync|multiFile)$/;

/** Configuration of log4js; before version 2 the appenders were a list. Source: log4js 6 and 0.6. */
export const log4js: ConfigFormat = {
  matches: (path, root) =>
    /log4js|logging|logger/i.test(path) || (get(root, 'appenders') !== undefined && get(root, 'categories') !== undefined),
  read: (_file, root) => sinks(get(root, 'appenders') ?? get(root, 'log4js', 'appenders')),
};

function sinks(appenders: DataNode | undefined): LogSinkFact[] {
  if (!appenders) return [];
  const all = appenders.type === 'map' ? appenders.entries.map(({ value }) => value) : items(appenders);
  return all.flatMap((appender): LogSinkFact[] => {
    const type = text(get(appender, 'type'));
    if (type === undefined || !fileAppender.test(type)) return [];
    const file = get(appender, 'filename') ?? get(appender, 'base');
    if (file?.type !== 'scalar') return [];
    return [
      {
        kind: 'log-sink',
        library: 'log4js',
        target: 'file',
        path: { kind: 'literal', value: file.value, range: file.range, slot: 'none' },
        range: file.range,
        configuration: appenders.range,
        replacement: { range: appender.range, text: '{ "type": "stdout" }' },
      },
    ];
  });
}
