const logs = './logs';

module.exports = {
  apps: [
    {
      name: 'web',
      script: './server.js',
      instances: 'max',
      out_file: './logs/web.log',
//               ^^^^^^^^^^^^^^ no-log-file
      error_file: `${logs}/web.err`,
      log_date_format: 'YYYY-MM-DD',
    },
    {
      name: 'worker',
      script: 'worker.js',
      output: '/dev/stdout',
      error: '/dev/stderr',
      log_file: process.env.LOG_FILE,
    },
  ],
};
