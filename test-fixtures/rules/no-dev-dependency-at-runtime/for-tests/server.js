const express = require('express');

const app = express();
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

(function () {
  if (!process.env.S3_EMULATION) {
    return;
  }

  const port = Number(process.env.S3_PORT);
  if (!port) {
    return;
  }
  require('mox-server').runServer(port);
})();
