module.exports = { apps: [{ name: 'shop', script: 'server.js' }] };
