import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, get } from '../data/node';
import { asScalar, entriesOf, scalarOf } from '../data/scalars';
import { pythonFileHandler } from './dict-config';

/** A file for `logging.config.fileConfig`. Source: https://docs.python.org/3/library/logging.config.html#configuration-file-format */
export function isFileConfig(text: string): boolean {
  return /^\[handlers\]/m.test(text) && /^\[handler_/m.test(text);
}

/** Handlers that write to a file and that a logger of the file uses. */
export function fileConfigSinks(root: DataNode): LogSinkFact[] {
  const used = new Set(
    entriesOf(root)
      .filter(({ key }) => key.startsWith('logger_'))
      .flatMap(({ value }) => names(scalarOf(value, 'handlers'))),
  );
  return entriesOf(root).flatMap(({ key, value }): LogSinkFact[] => {
    const name = /^handler_(.+)$/.exec(key)?.[1];
    if (name === undefined || !pythonFileHandler.test(scalarOf(value, 'class') ?? '')) return [];
    if (used.size > 0 && !used.has(name)) return [];
    const source = (asScalar(get(value, 'args')) ?? asScalar(get(value, 'kwargs')))?.source;
    const argument = source && /^\(\s*(?:\w+\s*=\s*)?(["'])([^"']+)\1|["']filename["']\s*:\s*(["'])([^"']+)\3/.exec(source.text);
    const file = argument?.[2] ?? argument?.[4];
    const at = file === undefined ? -1 : (source?.text.indexOf(file) ?? -1);
    const place = asScalar(get(value, 'class'));
    const range = source && at >= 0 ? source.range(at, at + (file ?? '').length) : place?.range;
    if (!range) return [];
    const isKnown = file !== undefined && !/%\(|\$\{/.test(file);
    return [
      {
        kind: 'log-sink',
        library: 'logging',
        target: 'file',
        ...(isKnown && { path: { kind: 'literal', value: file, range, slot: 'none' } as const }),
        range,
      },
    ];
  });
}

function names(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
