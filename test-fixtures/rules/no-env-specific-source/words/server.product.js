exports.name = 'product';
