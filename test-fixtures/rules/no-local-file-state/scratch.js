// Scratch space, devices, folders, reads and uploads that stay in memory.
const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const multer = require('multer');
const sharp = require('sharp');
const tmp = require('tmp');
const fse = require('fs-extra');
const { reportFile } = require('./paths');

const app = express();
const memory = multer({ storage: multer.memoryStorage() });
const scratch = multer({ dest: os.tmpdir() });
const TMP = path.join(os.tmpdir(), 'shop');

app.post('/orders', memory.single('file'), async (req, res) => {
  const dir = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'order-'));
  await fs.promises.writeFile(path.join(dir, 'order.json'), JSON.stringify(req.body));
  await sharp(req.file.buffer).toFile(`${dir}/thumb.png`);
  await sharp(req.file.buffer).toBuffer();
  fs.createWriteStream('/tmp/order.csv').end();
  fs.createWriteStream('/dev/null').end();
  await fs.promises.writeFile(tmp.tmpNameSync(), 'x');
  await fs.promises.writeFile(path.join(TMP, 'x'), 'x');
  await fse.ensureDir('cache');
  await fs.promises.mkdir('data', { recursive: true });
  await fs.promises.open('data/orders.json', 'r');
  await fs.promises.rm(path.join(dir, 'order.json'));
  // Where this lies only the caller knows.
  await fs.promises.writeFile(reportFile(req.body.id), 'x');
  await store(req.body.path, 'x');
  res.send(await fs.promises.readFile('public/index.html', 'utf8'));
});
app.post('/files', scratch.single('file'), (req, res) => res.end());

async function store(file, text) {
  await fs.promises.writeFile(file, text);
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
