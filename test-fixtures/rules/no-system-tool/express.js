const { exec, execFile, spawn, execSync } = require('node:child_process');
const { promisify } = require('node:util');
const express = require('express');

const run = promisify(exec);
const app = express();

app.get('/thumbnail', (req, res) => {
  spawn('convert', ['in.pdf', '-resize', '64x64', 'png:-']).stdout.pipe(res);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `convert`, so it may be missing where this runs; install it in the image or use a package instead.
});
app.get('/text', (req, res) => execFile('/usr/bin/pdftotext', ['in.pdf', '-'], (error, text) => res.send(text)));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `pdftotext`, so it may be missing where this runs; install it in the image or use a package instead.
app.get('/schema', async (req, res) => {
  const { stdout } = await run(`wkhtmltoimage --quiet ${process.env.DATABASE_URL}`);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  res.send(stdout);
});
app.get('/page', (req, res) => {
  spawn('sh', ['-c', 'cat page.html | wkhtmltopdf - -']).stdout.pipe(res);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `wkhtmltopdf`, so it may be missing where this runs; install it in the image or use a package instead.
});

const version = execSync('git rev-parse HEAD').toString();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `git`, so it may be missing where this runs; install it in the image or use a package instead.
app.get('/version', (req, res) => res.send(version));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
