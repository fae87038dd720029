module.exports = {
  apps: [
    { name: 'web', script: './server.ts', interpreter: 'ts-node' },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-build-at-startup
    { name: 'jobs', script: 'npm', args: 'run build' },
//                           ^^^^^^^^^^^^^^^^^^^^^^ no-build-at-startup
    { name: 'mailer', script: './mailer.js', interpreter_args: '--enable-source-maps' },
  ],
};
