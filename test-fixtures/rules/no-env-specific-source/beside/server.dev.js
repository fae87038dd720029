exports.start = () => 'dev';
