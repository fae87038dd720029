import { get } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import { addons } from './app-json';
import type { ConfigFormat } from './format';
import { platformCommand } from './platform';

/** heroku.yml. Source: https://devcenter.heroku.com/articles/build-docker-images-heroku-yml */
export const herokuYml: ConfigFormat = {
  matches: (path) => /(?:^|\/)heroku\.ya?ml$/.test(path),
  read: (_file, root) => [
    ...entriesOf(get(root, 'run')).flatMap(({ key, value }) =>
      platformCommand(scalarOf(value) === undefined ? get(value, 'command') : value, 'start', { name: key }),
    ),
    ...platformCommand(get(root, 'release', 'command'), 'release', { name: 'release' }),
    ...addons(get(root, 'setup', 'addons')),
  ],
};
