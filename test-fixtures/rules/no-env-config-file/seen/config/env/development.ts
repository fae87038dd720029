export default { pageSize: 1 };
// <- no-env-config-file
