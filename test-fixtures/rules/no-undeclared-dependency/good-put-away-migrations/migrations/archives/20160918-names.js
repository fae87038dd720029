const Promise = require('bluebird');

exports.up = (queries) => Promise.each(['name'], (column) => queries.addColumn('orders', column));
