import express from 'express';
import { exchange, signUp } from './bank.js';

let accessToken;
let itemId;
let userToken;
let userId;
let lastName;
let lastMail;
const app = express();

app.post('/token', express.json(), async (req, res) => {
  const answer = await exchange(req.body.token);
  accessToken = answer.data.access_token;
  // <- no-in-memory-state: `accessToken` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  itemId = answer.data.item_id;
  res.sendStatus(204);
});

app.post('/users', express.json(), async (req, res) => {
  const user = await signUp(req.body);
  if (user.token) {
    userToken = user.token;
    // <- no-in-memory-state
  }
  if (user.id) {
    userId = user.id;
  }
  res.json({ accessToken, itemId, userToken, userId });
});

app.post('/visits', express.json(), (req, res) => {
  lastName = req.body.name;
  // <- no-in-memory-state
  lastMail = req.body.mail;
  // <- no-in-memory-state
  res.json({ lastName, lastMail });
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
