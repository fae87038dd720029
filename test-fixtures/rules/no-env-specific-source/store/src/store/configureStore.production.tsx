import { create } from './create';
// <- no-env-specific-source

export const store = create({ tools: false });
