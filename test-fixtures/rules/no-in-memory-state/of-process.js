// What a process must know of itself: requests under way, when it looked last.
const express = require('express');

let requests = 0;
let lastLook;
let firstRun = true;
let seats = 20;
let lastOrderAt;
const app = express();

app.use((req, res, next) => {
  requests++;
  res.on('close', () => {
    requests--;
  });
  next();
});
async function look() {
  if (lastLook && lastLook + 60_000 > Date.now()) {
    return
  }
  lastLook = Date.now();
  await fetch(process.env.RELEASES_URL);
}
app.get('/version', async (req, res) => {
  if (firstRun) firstRun = false;
  await look();
  res.json({ firstRun });
});
app.post('/seats', (req, res) => {
  seats--;
  // <- no-in-memory-state
  lastOrderAt = Date.now();
  // <- no-in-memory-state
  res.json({ seats });
});
app.delete('/seats', (req, res) => {
  seats++;
  res.json({ seats, lastOrderAt });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
