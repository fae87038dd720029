export const environment = { name: 'prod' };
// <- no-env-config-file
