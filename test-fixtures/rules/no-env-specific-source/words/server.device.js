exports.name = 'device';
