exports.start = () => 'dev';
// <- no-env-specific-source
