const express = require('express');
const multer = require('multer');
const { readRows } = require('./rows.js');

const upload = multer({ dest: 'uploads/' });
const app = express();
app.post('/list', upload.single('list'), async (req, res) => res.json(await readRows(req.file)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
