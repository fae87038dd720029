import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, get } from '../data/node';
import { fileSink } from './log-sinks';

/** Log files of uWSGI; `daemonize` takes one too. Source: https://uwsgi-docs.readthedocs.io/en/latest/Options.html */
export function uwsgiSinks(root: DataNode): LogSinkFact[] {
  const section = get(root, 'uwsgi');
  return ['logto', 'logto2', 'daemonize', 'daemonize2'].flatMap((key) => fileSink('uWSGI', get(section, key)));
}
