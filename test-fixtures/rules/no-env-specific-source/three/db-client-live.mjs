export const open = () => 'live';
// <- no-env-specific-source
