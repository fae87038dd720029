export const environment = { name: 'dev' };
// <- no-env-config-file
