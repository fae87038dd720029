export const open = () => 'qa';
// <- no-env-specific-source
