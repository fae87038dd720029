const mime = require('mime-types');

module.exports = (name) => mime.lookup(name);
