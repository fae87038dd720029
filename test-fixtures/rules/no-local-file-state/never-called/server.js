const express = require('express');
const sizes = require('./sizes.js');

const app = express();
app.get('/sizes', (req, res) => {
  sizes.keepSizes();
  res.json(sizes.cacheSizes());
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
