const express = require('express');
const { compile } = require('./templates');

const templates = new Map();
const rooms = new Map();
const app = express();
app.get('/mail', async (request, response) => {
  if (!templates.has('mail')) templates.set('mail', await compile('mail'));
  response.send(templates.get('mail')(request.query));
});
app.post('/rooms/:id', (request, response) => {
  if (!rooms.has(request.params.id)) rooms.set(request.params.id, []);
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  response.sendStatus(201);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
