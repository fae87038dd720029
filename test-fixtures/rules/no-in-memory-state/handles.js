const fs = require('node:fs');
const express = require('express');
const oidc = require('openid-client');

let logStream = null;
let today = null;
let client = null;
let issuer = null;
let lastQuery = null;

function openLog() {
  today = new Date().toDateString();
  if (logStream) logStream.end();
  logStream = fs.createWriteStream('/dev/stdout', { flags: 'a' });
}

async function provider() {
  if (client) return client;
  issuer = await oidc.discovery(new URL(process.env.AUTH_BASE), process.env.AUTH_CLIENT_ID);
  client = oidc;
  return client;
}

const app = express();
app.get('/login', async (req, res) => {
  if (new Date().toDateString() !== today) openLog();
  logStream.write('login');
  lastQuery = req.query;
  // <- no-in-memory-state
  res.redirect((await provider()).buildAuthorizationUrl(issuer, lastQuery).href);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
