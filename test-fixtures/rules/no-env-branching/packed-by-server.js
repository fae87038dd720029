const path = require('node:path');
const express = require('express');

const app = express();
app.locals.bundle = '/bundle';
if (process.env.NODE_ENV === 'development') {
  app.locals.bundle = '/devbundle';
  app.use(require('webpack-dev-middleware')(require('webpack')({})));
}
app.locals.rates = 'https://rates.acme.com/v1';
if (process.env.NODE_ENV === 'development') app.locals.rates = 'https://rates.acme.com/trial';
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
app.get('/worker.js', (req, res) =>
  res.sendFile(path.resolve(`./dist/worker${process.env.NODE_ENV === 'development' ? '-development' : ''}.js`)),
);
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
