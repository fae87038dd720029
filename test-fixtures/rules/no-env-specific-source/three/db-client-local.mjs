export const open = () => 'local';
// <- no-env-specific-source
