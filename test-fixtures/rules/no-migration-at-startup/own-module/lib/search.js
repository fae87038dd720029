exports.index = { sync: async () => [] };
