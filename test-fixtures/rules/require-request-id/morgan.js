const express = require('express');
const logger = require('morgan');

const app = express();
app.use(logger('dev'));
//      ^^^^^^ require-request-id: Requests are logged without an id, so the lines of one cannot be told from another’s; log the X-Request-ID with each.
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
