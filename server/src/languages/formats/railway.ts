import { entry, get } from '../data/node';
import type { ConfigFormat } from './format';
import { platformCommand } from './platform';

/** railway.json and railway.toml. Source: https://docs.railway.com/reference/config-as-code */
export const railway: ConfigFormat = {
  matches: (path) => /(?:^|\/)railway\.(?:json|toml)$/.test(path),
  read: (_file, root) => {
    const deploy = get(root, 'deploy');
    const isSchedule = entry(deploy, 'cronSchedule') !== undefined;
    return [
      ...platformCommand(get(root, 'build', 'buildCommand'), 'build', { name: 'build' }),
      ...platformCommand(get(deploy, 'preDeployCommand'), 'release', { name: 'release' }),
      ...platformCommand(get(deploy, 'startCommand'), isSchedule ? 'admin' : 'start', { name: isSchedule ? 'cron' : 'web' }),
    ];
  },
};
