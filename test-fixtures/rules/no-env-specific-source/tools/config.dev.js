module.exports = { pageSize: 1 };
// <- no-env-config-file
