import { MongoMemoryServer } from 'mongodb-memory-server';

export default () => MongoMemoryServer.create();
