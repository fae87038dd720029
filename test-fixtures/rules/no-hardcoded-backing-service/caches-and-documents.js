const mongoose = require('mongoose');
const { MongoClient: Client } = require('mongodb');
const redis = require('redis');
const Redis = require('ioredis');
const Memcached = require('memcached');
const { Client: Elastic } = require('@elastic/elasticsearch');
const { Client: OpenSearch } = require('@opensearch-project/opensearch');
const Minio = require('minio');
const AWS = require('aws-sdk');
const cassandra = require('cassandra-driver');

const MONGO = 'mongodb://mongo:27017/shop';
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of MongoDB, mongo:27017, is hardcoded; read it from MONGODB_URI in the environment.

async function connect() {
  await mongoose.connect(MONGO, { maxPoolSize: 10 });
  await new Client('mongodb://a.example-shop.net:27017,b.example-shop.net:27017/shop').connect();
  await redis.createClient({ socket: { host: 'cache', port: 6379 } }).connect();
//                                           ^^^^^^^ no-hardcoded-backing-service: The address of Redis, cache, is hardcoded; read it from REDIS_HOST in the environment.
  await redis.createClient({ url: 'redis://cache:6379' }).connect();
//                                ^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, cache:6379, is hardcoded; read it from REDIS_URL in the environment.
  return [
    redis.createClient(6379, '127.0.0.1'),
//                           ^^^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, 127.0.0.1, is hardcoded; read it from REDIS_HOST in the environment.
    new Redis(6379, 'cache.local'),
//                  ^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, cache.local, is hardcoded; read it from REDIS_HOST in the environment.
    new Redis('redis://10.0.0.7/1'),
//            ^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, 10.0.0.7, is hardcoded; read it from REDIS_URL in the environment.
    new Redis.Cluster([{ host: 'cache-1', port: 6379 }]),
//                             ^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, cache-1, is hardcoded; read it from REDIS_HOST in the environment.
    new Memcached('memcached:11211'),
//                ^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Memcached, memcached:11211, is hardcoded; read it from MEMCACHED_SERVERS in the environment.
    new Elastic({ node: 'http://elasticsearch:9200' }),
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Elasticsearch, elasticsearch:9200, is hardcoded; read it from ELASTICSEARCH_URL in the environment.
    new OpenSearch({ nodes: ['https://search.shop.net'] }),
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of OpenSearch, search.shop.net, is hardcoded; read it from OPENSEARCH_URL in the environment.
    new Minio.Client({ endPoint: 'minio', port: 9000, useSSL: false }),
//                               ^^^^^^^ no-hardcoded-backing-service: The address of the object store, minio, is hardcoded; read it from S3_ENDPOINT in the environment.
    new AWS.S3({ endpoint: 'http://localhost:4566', s3ForcePathStyle: true }),
//                         ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of the object store, localhost:4566, is hardcoded; read it from S3_ENDPOINT in the environment.
    new cassandra.Client({ contactPoints: ['cassandra-1', 'cassandra-2'], localDataCenter: 'dc1' }),
//                                         ^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Cassandra, cassandra-1, is hardcoded; read it from CASSANDRA_CONTACT_POINT in the environment.
  ];
}

module.exports = { connect };
