import { source } from '../src/source';

await source.initialize();
await source.createQueryBuilder().delete().from('users').where('user_id = :id', { id: process.argv[2] }).execute();
