import connect from 'knex';

const knex = connect({ client: 'pg', connection: process.env.DATABASE_URL });
await knex('orders').where({ state: 'shipped' }).update({ state: 'closed' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
await knex.destroy();
