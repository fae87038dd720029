const http = require('http');
const util = require('util');

exports.server = null;

exports.start = async () => {
  exports.server = http.createServer();
  await util.promisify(exports.server.listen).bind(exports.server)(process.env.PORT);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
};

exports.start();
