import fs from 'node:fs';
import express from 'express';

const app = express();
app.get('/style.css', (req, res) => {
  res.type('css').send(fs.existsSync('own.css') ? fs.readFileSync('own.css', 'utf8') : '');
  //                                              ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
});
app.get('/known', (req, res) => {
  res.json({ known: fs.existsSync('own.css') ? 'yes' : 'no' });
  //                ^^^^^^^^^^^^^ no-blocking-call-in-handler
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
