import type { CommandFact, Word } from '../../../../rules/facts';
import { readEnvironment } from '../data/environment';
import { type DataNode, entry, get } from '../data/node';
import { asScalar, innerRange, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { platformCommand } from './platform';

/** App Engine's app.yaml. Source: https://cloud.google.com/appengine/docs/standard/reference/app-yaml */
export const appEngine: ConfigFormat = {
  matches: (path, root) =>
    /(?:^|\/)app(?:[.-][\w-]+)?\.ya?ml$/.test(path) &&
    scalarOf(root, 'runtime') !== undefined &&
    entry(root, 'apiVersion') === undefined,
  read: (_file, root) => [
    ...(entry(root, 'entrypoint')
      ? platformCommand(get(root, 'entrypoint'), 'start', { name: scalarOf(root, 'service') ?? 'default' })
      : defaultCommand(root)),
    ...[get(root, 'env_variables'), get(root, 'build_env_variables')].flatMap((node) =>
      readEnvironment(node, { where: 'platform', scope: scalarOf(root, 'service') ?? 'default' }),
    ),
  ],
};

/**
 * What a Python runtime runs where the file says nothing: gunicorn with `app` of main.py; written nowhere, so told of at the runtime's name.
 * Source: https://cloud.google.com/appengine/docs/standard/python3/runtime#application_startup
 */
function defaultCommand(root: DataNode): CommandFact[] {
  const runtime = asScalar(get(root, 'runtime'));
  if (!runtime || !/^python\d+$/.test(runtime.source.text)) return [];
  const range = innerRange(runtime);
  const words = ['gunicorn', '-b', ':$PORT', 'main:app'].map((text): Word => ({ text, range, dynamic: text.includes('$') }));
  const command = {
    program: 'gunicorn',
    words,
    wrappers: [],
    assignments: [],
    redirects: [],
    range,
    background: false,
    conditional: false,
  };
  return [
    {
      kind: 'command',
      origin: 'platform',
      phase: 'start',
      name: scalarOf(root, 'service') ?? 'default',
      text: words.map(({ text }) => text).join(' '),
      range,
      form: 'exec',
      commands: [command],
    },
  ];
}
