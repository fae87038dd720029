module.exports = { name: 'Simple' };
