const express = require('express');
const { outbox, store } = require('./mail');

const app = express();
app.post('/events/mails/outbox/purge', (req, res) => outbox.empty(req.user).then(() => res.sendStatus(204)));
app.post('/mails/purge', (req, res) => store.empty().then(() => res.sendStatus(204)));
//       ^^^^^^^^^^^^^^ no-admin-endpoint
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
