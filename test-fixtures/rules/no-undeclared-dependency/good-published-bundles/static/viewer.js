!(function (root, make) {
  module.exports = make();
})(this, function () {
  var shapes = require('immutable');
  return { shapes: shapes };
});
