const { resolve } = require('path');

module.exports = {
  Store: resolve(__dirname, '../src/store'),
};
