import { context } from '../../context.js';
import manifest from './package.json' with { type: 'json' };

export const create = () => ({ ...manifest, name: context.name });
