import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGODB_URI);
await client.db().collection('logs').drop();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
