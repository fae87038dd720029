exports.total = (prices) => prices.length;
