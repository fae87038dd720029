const fs = require('fs');
const { readFileSync: read, existsSync } = require('node:fs');
const zlib = require('zlib');
const crypto = require('node:crypto');
const { execSync } = require('child_process');
const express = require('express');

const app = express();
const router = express.Router();
// While the program starts nobody waits.
const template = fs.readFileSync('template.html', 'utf8');

app.get('/report', async (req, res) => {
  const rows = fs.readFileSync('rows.csv', 'utf8').split('\n');
//             ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
  const packed = zlib.gzipSync(rows.join('\n'));
//               ^^^^^^^^^^^^^ no-blocking-call-in-handler: `zlib.gzipSync` blocks every other request until it is done; use `zlib.gzip`.
  const key = crypto.pbkdf2Sync('x', 'salt', 1000, 64, 'sha512');
//            ^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `crypto.pbkdf2Sync` blocks every other request until it is done; use `crypto.pbkdf2`.
  res.send([template, packed, key]);
});

router.post('/version', (req, res) => {
  res.send(execSync('git rev-parse HEAD'));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
//         ^^^^^^^^ no-blocking-call-in-handler: `child_process.execSync` blocks every other request until it is done; use `child_process.exec`.
});

app.use('/files', router, serveFile);

function serveFile(req, res, next) {
  if (!existsSync(req.path)) return next();
//     ^^^^^^^^^^ no-blocking-call-in-handler: `fs.existsSync` blocks every other request until it is done; use `fs.promises.access`.
  return res.send(load(req.path));
}

function load(path) {
  return read(path);
//       ^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => {
  fs.rmSync('cache', { recursive: true });
  server.close();
});
