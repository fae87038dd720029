exports.up = (knex) => knex.schema.createTable('thumbs', (t) => t.uuid('id').primary());
exports.down = (knex) => knex.schema.dropTable('thumbs');
