const Base = require('controllers/base.js');
const kit = require('kit.js');

module.exports = class Mock extends Base {
  name() {
    return kit.name;
  }
};
