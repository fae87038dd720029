import { readEnvironment } from '../data/environment';
import { entry, get } from '../data/node';
import { scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { platformCommand } from './platform';

/** App Engine's app.yaml. Source: https://cloud.google.com/appengine/docs/standard/reference/app-yaml */
export const appEngine: ConfigFormat = {
  matches: (path, root) =>
    /(?:^|\/)app(?:[.-][\w-]+)?\.ya?ml$/.test(path) &&
    scalarOf(root, 'runtime') !== undefined &&
    entry(root, 'apiVersion') === undefined,
  read: (_file, root) => [
    ...platformCommand(get(root, 'entrypoint'), 'start', { name: scalarOf(root, 'service') ?? 'default' }),
    ...[get(root, 'env_variables'), get(root, 'build_env_variables')].flatMap((node) =>
      readEnvironment(node, { where: 'platform', scope: scalarOf(root, 'service') ?? 'default' }),
    ),
  ],
};
