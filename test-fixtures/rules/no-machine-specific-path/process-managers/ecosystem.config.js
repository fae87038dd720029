module.exports = {
  apps: [
    { name: 'shop', script: './server.js', cwd: '/Users/alice/shop' },
//                                              ^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
    { name: 'api', script: './api.js', cwd: '/srv/api' },
  ],
};
