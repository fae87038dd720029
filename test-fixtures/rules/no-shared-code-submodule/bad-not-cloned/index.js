module.exports = require('./common/format');
