const upload = require('./upload.js');
const localUpload = require('./local.js');

module.exports = { upload, localUpload };
