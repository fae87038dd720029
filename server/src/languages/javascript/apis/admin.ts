import { type ApiTable, call } from '../api-table';

const task = (api: string) => call<'admin-call'>(() => ({ api }));

/** Calls that do a one-off task of administration. Sources: knex 3, objection 3, @elastic/elasticsearch 9, mikro-orm 6, typeorm-extension 3. */
export const adminCalls: ApiTable<'admin-call'> = {
  'knex@3': { 'default().seed.run | knex().seed.run': task('knex.seed.run') },
  '@elastic/elasticsearch@9': { 'Client().reindex': task('reindex') },
  '@opensearch-project/opensearch@3': { 'Client().reindex': task('reindex') },
  '@mikro-orm/core@6': { 'MikroORM.init().getSeeder().seed | MikroORM.init().seeder.seed': task('seeder.seed') },
  'typeorm-extension@3': { 'runSeeders | runSeeder': task('runSeeders') },
};
