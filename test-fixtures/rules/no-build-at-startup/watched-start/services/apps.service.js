module.exports = { name: 'apps', actions: {} };
