import connect from 'knex';

const knex = connect({ client: 'pg', connection: process.env.DATABASE_URL });
await knex('carts').where('touched_at', '<', new Date(0)).del();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
await knex.destroy();
