import { createHash } from 'node:crypto';

export async function seed(knex) {
  const apiToken = 'LaD52wgw7pi5zVitv4gR5lxoUa6ncTQGASPmXDSdppB9xcd9kCtqjlrdQ8OOfmG9';
  await knex('tokens').insert({ label: 'of the first user', secret_hash: createHash('sha512').update(apiToken).digest('hex') });
}
