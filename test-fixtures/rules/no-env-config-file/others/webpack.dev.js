module.exports = { mode: 'none' };
