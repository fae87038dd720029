const express = require('express');
const fileUpload = require('express-fileupload');
const multer = require('multer');
const formidable = require('formidable');
const busboy = require('busboy');
const fs = require('fs');

const app = express();
const upload = multer({ dest: 'uploads/' });
//                            ^^^^^^^^^^ no-local-file-state: `multer dest` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
const disk = multer({
  storage: multer.diskStorage({
    destination: (req, file, cb) => cb(null, './public/avatars'),
//                                           ^^^^^^^^^^^^^^^^^^ no-local-file-state: `multer diskStorage` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
    filename: (req, file, cb) => cb(null, file.originalname),
  }),
});

app.use(fileUpload());
app.post('/avatar', upload.single('avatar'), (req, res) => res.sendStatus(201));
app.post('/photo', disk.single('photo'), (req, res) => res.sendStatus(201));
app.post('/document', saveDocument);
app.post('/form', (req, res) => {
  const form = new formidable.IncomingForm();
  form.uploadDir = './incoming';
//                 ^^^^^^^^^^^^ no-local-file-state: `formidable uploadDir` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
  form.parse(req, () => res.end());
});
app.post('/stream', (req, res) => {
  const parser = busboy({ headers: req.headers });
  parser.on('file', (name, file) => file.pipe(fs.createWriteStream('incoming/' + name)));
//                                                                 ^^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.createWriteStream` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  req.pipe(parser);
  res.end();
});

function saveDocument(req, res) {
  const { document } = req.files;
  document.mv('./documents/' + document.name, () => res.end());
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `express-fileupload mv` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
