const express = require('express');

const app = express();
app.get('/orders', (req, res) => {
  console.log('for', req.get('Authorization'), req.header('x-api-key'));
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log: `req.headers.authorization` is a secret and goes to the log; leave it out.
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
  console.log('from', req.get('User-Agent'), req.header('x-request-id'), req.query.get('q'));
  res.sendStatus(204);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
