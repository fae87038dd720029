const fs = require('fs');
const https = require('https');
const express = require('express');

const app = express();
let server = app;

async function bootstrap(config) {
  app.use(express.json());
  if (config.tls) server = https.createServer({ key: fs.readFileSync(config.key), cert: fs.readFileSync(config.cert) }, app);
  server.listen(process.env.PORT, () => {
//^ require-graceful-shutdown
    console.log('up');
  });
}

bootstrap({ tls: Boolean(process.env.TLS_KEY), key: process.env.TLS_KEY, cert: process.env.TLS_CERT });
