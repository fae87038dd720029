module.exports = { resolve: { alias: { stylesheets: '/srv/styles' } } };
