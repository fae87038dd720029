module.exports = { development: { size: 1 }, production: { size: 2 } };
