export const environment = {};
// <- no-env-config-file
