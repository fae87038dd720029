import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, entry } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import { fileSink } from './log-sinks';

/** Appenders that write to a file, by their class (log4j 1) or type (Log4j 2). */
const fileAppender =
  /(?:^|\.)(?:(?:Daily)?RollingFile(?:Appender)?|(?:Rolling)?RandomAccessFile|FileAppender|File|MemoryMappedFile)$/;

/** log4j.properties, log4j2.properties and java.util.logging's logging.properties. Sources: each one's manual. */
export function loggingProperties(path: string, root: DataNode): LogSinkFact[] {
  if (/(?:^|\/)log4j2?[\w.-]*\.properties$/.test(path)) return log4j(root);
  return /(?:^|\/)logging[\w.-]*\.properties$/.test(path) ? javaLogging(root) : [];
}

function log4j(root: DataNode): LogSinkFact[] {
  return entriesOf(root).flatMap(({ key, value }) => {
    const appender = /^((?:log4j\.)?appender\.[\w-]+)(?:\.type)?$/.exec(key)?.[1];
    const isType = appender !== undefined && (key.startsWith('log4j.') || key.endsWith('.type'));
    if (!isType || !fileAppender.test(scalarOf(value) ?? '')) return [];
    const file = ['File', 'file', 'fileName'].flatMap((name) => entry(root, `${appender}.${name}`) ?? [])[0];
    return fileSink('log4j', file?.value);
  });
}

function javaLogging(root: DataNode): LogSinkFact[] {
  const handler = 'java.util.logging.FileHandler';
  const isUsed = entriesOf(root).some(({ key, value }) => /(?:^|\.)handlers$/.test(key) && scalarOf(value)?.includes(handler));
  return isUsed ? fileSink('java.util.logging', entry(root, `${handler}.pattern`)?.value) : [];
}
