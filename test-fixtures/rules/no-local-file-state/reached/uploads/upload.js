const multer = require('multer');

const upload = ({ kind }) => {
  const storage = multer.diskStorage({
    destination: (req, file, done) => done(null, `public/uploads/${kind}`),
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
  });
  return multer({ storage }).single('file');
};

module.exports = upload;
