const express = require('express');
const { db, registry } = require('./stores');

setInterval(() => db.cleanup(), 3_600_000);
//<- no-in-process-scheduler
setInterval(() => registry.cleanup(), 3_600_000);
const app = express();
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
