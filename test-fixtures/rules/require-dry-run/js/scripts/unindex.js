import { Client } from '@elastic/elasticsearch';

const search = new Client({ node: process.env.ELASTICSEARCH_URL });
await search.deleteByQuery({ index: 'orders', query: { term: { state: 'stale' } } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
