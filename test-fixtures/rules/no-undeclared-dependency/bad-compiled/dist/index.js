const ms = require('ms');
const { pick } = require('./pick');

exports.age = (thing) => ms(pick(thing, 'age'));
