import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import multer from 'multer';
import { uploadInvoice } from './store.js';

const app = express();
const inbox = multer({ dest: 'inbox/' });

const workDir = () => path.join(os.tmpdir(), 'invoices');

function safeUnlink(file) {
  fs.rm(file, { force: true }, () => {});
}

app.post('/invoices/:id', async (req, res) => {
  const signed = `signed_${req.params.id}.pdf`;
  try {
    await fs.promises.writeFile(signed, req.body);
    res.sendStatus(201);
  } finally {
    safeUnlink(signed);
  }
});

app.put('/invoices/:id', async (req, res) => {
  const merged = `merged_${req.params.id}.pdf`;
  await fs.promises.writeFile(merged, req.body);
  await uploadInvoice('invoices', merged);
  res.sendStatus(204);
});

app.post('/preview', async (req, res) => {
  await fs.promises.writeFile(path.join(workDir(), 'preview.html'), req.body);
  res.sendStatus(204);
});

app.post('/scan', inbox.single('scan'), async (req, res) => {
  const scanned = req.file.path;
  res.json({ bytes: (await fs.promises.readFile(scanned)).length });
  fs.unlink(scanned, () => {});
});

app.post('/archive/:id', async (req, res) => {
  const kept = `archive_${req.params.id}.pdf`;
  await fs.promises.writeFile(kept, req.body);
  //                          ^^^^ no-local-file-state
  res.sendStatus(201);
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
