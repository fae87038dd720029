module.exports = { apps: [{ name: 'hello', script: 'api.js' }] };
