module.exports = {
// <- no-env-config-file: development.js is one of 3 config files named after environments; read what differs from environment variables.
  pageSize: 10,
};
