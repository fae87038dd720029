import { source } from '../src/source';

await source.initialize();
await source.createQueryBuilder().delete().from('sessions').where('expires < now()').execute();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run: `delete` deletes in bulk at once; offer a dry run that shows what would go, or ask first.
