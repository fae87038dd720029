const express = require('express');

const rooms = {};
const tags = {};
const rates = {};
const app = express();
app.post('/rooms/:id', (req, res) => {
  (rooms[req.params.id] ??= []).push(req.body.member);
  //<- no-in-memory-state
  res.end();
});
app.post('/tags/:id', (req, res) => {
  (tags[req.params.id] = tags[req.params.id] || []).push(req.body.tag);
  //<- no-in-memory-state
  res.end();
});

// What is worked out once, and what only this request knows.
app.get('/rates/:day', (req, res) => {
  const seen = {};
  (seen[req.params.day] ??= []).push(req.query.kind);
  res.json({ seen, rate: (rates[req.params.day] ??= rateOf(req.params.day)) });
});
function rateOf(day) {
  return day.length;
}
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
