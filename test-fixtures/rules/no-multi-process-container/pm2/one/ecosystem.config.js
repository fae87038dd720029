module.exports = { apps: [{ name: 'web', script: './web.js', instances: 'max' }] };
