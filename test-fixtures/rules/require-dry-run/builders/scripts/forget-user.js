import connect from 'knex';

const knex = connect({ client: 'pg', connection: process.env.DATABASE_URL });
await knex('users').where('id', process.argv[2]).del();
await knex('profiles').where({ userId: process.argv[2] }).update({ name: null });
const seen = new Map();
seen.delete('a');
await knex.destroy();
