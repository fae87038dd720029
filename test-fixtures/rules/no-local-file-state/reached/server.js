const express = require('express');
const { upload } = require('./uploads');
const { keepOrder: keep } = require('./orders.js');
const reports = require('./reports.js');

const app = express();
app.post('/pictures', upload({ kind: 'pictures' }), (req, res) => res.sendStatus(201));
app.post('/orders', express.json(), (req, res) => {
  keep(req.body);
  reports.daily(req.body);
  res.sendStatus(201);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
