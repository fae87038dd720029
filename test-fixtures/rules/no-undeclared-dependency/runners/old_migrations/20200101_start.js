const _ = require('lodash');

exports.up = (knex) => Promise.all(_.map(['carts', 'orders'], (table) => knex.schema.createTable(table, () => {})));
