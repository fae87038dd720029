const { spawn, execFile } = require('node:child_process');
const express = require('express');

const app = express();
app.get('/labels/:id', (req, res) => {
  spawn('node', ['print.js', `http://render.acme.local/labels/${req.params.id}`]).stdout.pipe(res);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
});
app.get('/cards', (req, res) => {
  execFile('node', ['print.js', 'http://10.0.3.7:8080/cards'], (_, out) => res.end(out));
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
});
app.get('/open', (req, res) => {
  execFile('node', ['print.js', process.env.RENDER_URL, 'https://fonts.vendor.com/x'], (_, out) => res.end(out));
});
app.get('/own', (req, res) => {
  execFile('node', ['shot.js', 'http://localhost:3000/page'], (_, out) => res.end(out));
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
