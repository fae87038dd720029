const express = require('express');

const server = express().listen(1443);
//                              ^^^^ no-hardcoded-port
process.on('SIGTERM', () => server.close());
if (process.env.WATCH) require('./dev')(server);
