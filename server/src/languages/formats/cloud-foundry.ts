import { readEnvironment } from '../data/environment';
import { get, items } from '../data/node';
import { scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';

/** `manifest.yml` of Cloud Foundry. Source: docs.cloudfoundry.org/devguide/deploy-apps/manifest-attributes.html. */
export const cloudFoundry: ConfigFormat = {
  matches: (_path, root) =>
    items(get(root, 'applications')).some((app) => scalarOf(app, 'name') !== undefined && get(app, 'env')?.type === 'map'),
  read: (_file, root) =>
    items(get(root, 'applications')).flatMap((app) =>
      readEnvironment(get(app, 'env'), { where: 'platform', scope: scalarOf(app, 'name') ?? 'app' }),
    ),
};
