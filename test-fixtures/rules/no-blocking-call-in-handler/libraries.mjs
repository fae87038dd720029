import { execFileSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import fs from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import bcrypt from 'bcrypt';
import { compareSync } from 'bcryptjs';
import express from 'express';
import fse from 'fs-extra';
import request from 'sync-request';

const app = express();
let terms;
let imprint;

app.post('/signup', async (req, res) => {
  const hash = bcrypt.hashSync(req.body.password, 10);
//             ^^^^^^^^^^^^^^^ no-blocking-call-in-handler
  if (!compareSync(req.body.password, hash)) return res.sendStatus(500);
//     ^^^^^^^^^^^ no-blocking-call-in-handler
  const key = scryptSync(req.body.password, process.env.SALT, 64);
//            ^^^^^^^^^^ no-blocking-call-in-handler
  const rules = fse.readJsonSync(process.env.RULES_FILE);
//              ^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
  console.log(rules, hash.length, key.length);
  res.sendStatus(201);
});
app.get('/rates', (req, res) => {
  res.send(brotliCompressSync(request('GET', process.env.RATES_URL).getBody()));
//         ^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
//                            ^^^^^^^ no-blocking-call-in-handler
});
app.use((req, res, next) => {
  if (fs.existsSync('/etc/shop/maintenance')) return res.sendStatus(503);
//    ^^^^^^^^^^^^^ no-blocking-call-in-handler
  next();
});
app.get('/version', (req, res) => res.send(version()));

function version() {
  return execFileSync('node', ['--version']).toString();
//       ^^^^^^^^^^^^ no-blocking-call-in-handler
}

// Only the first time.
app.get('/terms', (req, res) => {
  terms ??= fs.readFileSync('terms.html', 'utf8');
  res.send(terms);
});
app.get('/imprint', (req, res) => {
  if (!imprint) {
    imprint = fs.readFileSync('imprint.html', 'utf8');
  }
  res.send(imprint);
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
