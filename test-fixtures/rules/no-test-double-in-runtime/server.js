const express = require('express');
const { MongoMemoryServer } = require('mongodb-memory-server');
//                                     ^^^^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime: mongodb-memory-server is a fake of MongoDB in running code; use the service itself and keep the fake to the tests.
const Redis = process.env.REDIS_URL ? require('ioredis') : require('ioredis-mock');
//                                                                  ^^^^^^^^^^^^ no-test-double-in-runtime: ioredis-mock is a fake of Redis in running code; use the service itself and keep the fake to the tests.

if (process.env.NODE_ENV !== 'production') {
  require('nock')('https://payments.example.com').persist().post('/charges').reply(200);
  //       ^^^^ no-test-double-in-runtime: nock is a fake of HTTP services in running code; use the service itself and keep the fake to the tests.
}

async function start() {
  const { newDb } = await import('pg-mem');
  //                              ^^^^^^ no-test-double-in-runtime
  const mongo = await MongoMemoryServer.create();
  const app = express();
  app.get('/', (req, res) => res.json({ mongo: mongo.getUri(), redis: Boolean(new Redis()), sql: Boolean(newDb()) }));
  const server = app.listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}

start();
