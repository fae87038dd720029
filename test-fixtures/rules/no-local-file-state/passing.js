// Files that hold nothing, or that nobody means to keep.
const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const DATA = path.join(__dirname, 'data');

app.post('/import', async (req, res) => {
  const tempPath = path.join(DATA, `${req.query.id}.zip`);
  req.pipe(fs.createWriteStream(tempPath));
  const archive = path.join(DATA, 'archive.zip');
  await fs.promises.writeFile(archive, req.body);
  await unpack(archive);
  await fs.promises.unlink(archive);
  // The style sheet of the installation and what a bundler takes up: built, not kept.
  await fs.promises.writeFile(path.join(__dirname, '../public/theme.css'), 'body {}');
  await fs.promises.writeFile(path.join(__dirname, '../../build/active-plugins.json'), '[]');
  await fs.promises.writeFile(path.join(DATA, 'orders.json'), '[]');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
  await fs.promises.writeFile(path.join(__dirname, 'build/exports', `${req.query.id}.csv`), 'a;b');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
  res.end();
});

async function unpack(file) {
  const template = path.join(DATA, 'template.html');
  await fs.promises.writeFile(template, await fs.promises.readFile(file));
  //                          ^^^^^^^^ no-local-file-state
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
