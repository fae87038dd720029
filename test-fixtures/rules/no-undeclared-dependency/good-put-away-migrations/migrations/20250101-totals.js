const Promise = require('bluebird');
//                       ^^^^^^^^ no-undeclared-dependency: bluebird is imported but declared nowhere; add it to package.json.

exports.up = (queries) => Promise.each(['total'], (column) => queries.addColumn('orders', column));
