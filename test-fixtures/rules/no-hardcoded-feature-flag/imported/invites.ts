import { FEATURE_INVITES as invites } from './flags';

export const links = () => (invites ? ['/invites'] : []);
