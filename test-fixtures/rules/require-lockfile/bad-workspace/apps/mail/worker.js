const pg = require('pg');

pg.defaults.poolSize = 5;
