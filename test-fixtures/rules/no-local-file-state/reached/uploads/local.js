const multer = require('multer');

// Another way to do it, which no route takes.
const upload = ({ kind }) => {
  const storage = multer.diskStorage({
    destination: (req, file, done) => done(null, `public/uploads/${kind}`),
  });
  return multer({ storage }).single('file');
};

module.exports = upload;
