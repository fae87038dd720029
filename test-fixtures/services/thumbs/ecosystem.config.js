module.exports = {
  apps: [
    {
      name: 'thumbs-api',
      script: 'dist/api/server.js',
      instances: 'max',
      exec_mode: 'cluster',
      env_production: {
        NODE_ENV: 'production',
        JWT_SECRET: 'th-9f2c7ab04e1d6583',
      },
    },
    { name: 'thumbs-worker', script: 'dist/worker/index.js' },
  ],
  deploy: {
    production: { user: 'node', host: '198.51.100.7', ref: 'origin/main', repo: 'git@github.com:acme/thumbs.git', path: '/srv/thumbs' },
  },
};
