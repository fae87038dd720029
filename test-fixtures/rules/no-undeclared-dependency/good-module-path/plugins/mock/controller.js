const Base = require('controllers/base.js');
const kit = require('kit.js');
const logger = require('logger');

module.exports = class Mock extends Base {
  name() {
    logger.write(kit.name);
    return kit.name;
  }
};
