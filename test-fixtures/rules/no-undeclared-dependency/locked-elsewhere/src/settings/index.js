module.exports = { name: 'desk' };
