exports.db = { cleanup: () => undefined };
exports.registry = { cleanup: () => undefined };
