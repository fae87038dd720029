module.exports = { projects: [] };
