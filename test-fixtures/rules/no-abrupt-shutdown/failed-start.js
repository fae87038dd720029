const express = require('express');

const app = express();
const server = app
  .listen(process.env.PORT, () => console.log('ready'))
  .on('error', () => {
    // Nothing is served here.
    process.on('SIGINT', () => {
      process.kill(process.pid, 'SIGINT');
    });
  });
process.on('SIGTERM', () => server.close());
