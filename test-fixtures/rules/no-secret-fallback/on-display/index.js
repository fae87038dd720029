exports.open = (options) => options;
