const crypto = require('node:crypto');
const schedule = require('node-schedule');
const express = require('express');

const generate = () => crypto.randomBytes(16).toString('hex');
let salt = generate();
schedule.scheduleJob('0 0 * * *', () => (salt = generate()));
schedule.scheduleJob('0 1 * * *', () => sendReport(salt));
// <- no-in-process-scheduler

function sendReport(text) {
  return fetch(process.env.REPORT_URL, { method: 'POST', body: text });
}

const app = express();
app.get('/salted/:text', (req, res) => res.json({ length: salt.length + req.params.text.length }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
