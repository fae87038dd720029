exports.all = async () => [];
exports.remove = async () => undefined;
