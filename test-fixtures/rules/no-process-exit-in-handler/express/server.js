const express = require('express');
const { exit } = require('node:process');
const store = require('./store');

const app = express();

app.get('/orders', async (req, res) => {
  try {
    res.json(await store.all());
  } catch (error) {
    console.error('store is gone', error);
    process.exit(1);
//  ^^^^^^^^^^^^^^^ no-process-exit-in-handler: `process.exit` in a handler cuts off every other request of this process; answer with an error and let the process live.
  }
});

app.post('/restart', (req, res) => {
  res.sendStatus(202);
  setTimeout(() => exit(0), 100);
//                 ^^^^^^^ no-process-exit-in-handler
});

// A local function that a handler calls.
function die(reason) {
  console.error(reason);
  process.abort();
//^^^^^^^^^^^^^^^ no-process-exit-in-handler: `process.abort` in a handler cuts off every other request of this process; answer with an error and let the process live.
}
app.delete('/orders/:id', (req, res) => store.remove(req.params.id).catch(die));

// The error middleware serves requests, too.
app.use((err, req, res, next) => {
  res.status(500).end();
  if (err.fatal) process.kill(process.pid, 'SIGKILL');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-exit-in-handler
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close(() => process.exit(0)));
