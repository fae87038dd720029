const { promisify } = require('util');
const pg = require('pg');

pg.defaults.poolSize = 5;
module.exports = promisify(setTimeout);
