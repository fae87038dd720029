module.exports = class Base {};
