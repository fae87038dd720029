import { type ApiTable, call, callOrConstruct, construct } from '../../api-table';
import { type Body, client, clientOf, portAndHost, type Rows } from './address';

const postgres: Rows = {
  'Pool | Client | native.Pool | native.Client': client('postgres', {
    argument: 'url',
    url: ['connectionString'],
    host: ['host'],
  }),
};
const mysql: Rows = {
  'createConnection | createPool': client('mysql', { argument: 'url', url: ['uri'], host: ['host'] }, call),
  'createPoolCluster().add': client('mysql', { position: 1, argument: 'url', url: ['uri'], host: ['host'] }, call),
};
const mariadb: Rows = {
  'createConnection | createPool': client('mariadb', { argument: 'url', host: ['host'] }, call),
};
const redis: Rows = {
  createClient: call((made) => ({
    service: 'redis',
    ...(portAndHost(made) ?? clientOf(made, 'redis', { argument: 'url', url: ['url'], host: ['socket.host', 'host'] })),
  })),
  createCluster: client('redis', { url: ['rootNodes'], host: ['defaults.socket.host'] }, call),
  createSentinel: client('redis', { host: ['sentinelRootNodes'] }, call),
};
/** A bare text is a host to ioredis; one that starts with a slash is a socket. */
function hostOrUrl(body: Body): Body {
  const { target } = body;
  const isHost = target?.kind === 'literal' && typeof target.value === 'string' && /^[\w.-]+$/.test(target.value);
  return isHost ? { ...body, targetIs: 'host' } : body;
}

const ioredis: Rows = {
  'default | Redis': construct((made) => ({
    service: 'redis',
    ...(portAndHost(made) ?? hostOrUrl(clientOf(made, 'redis', { argument: 'url', host: ['host', 'sentinels'] }))),
  })),
  'Cluster | Redis.Cluster | default.Cluster': client('redis', { argument: 'url', host: ['host'] }, construct),
};
const elasticsearch = { url: ['node', 'nodes', 'cloud.id'], host: ['host', 'hosts'] };
const libsql: Rows = {
  createClient: call((made): Body => {
    // A replica on the disk stands before the service that it is synced with.
    const body = clientOf(made, 'sqlite', { url: ['syncUrl', 'url'] });
    const text = body.target?.kind === 'literal' ? String(body.target.value) : '';
    if (/^(?:file:|:memory:)/.test(text)) return { ...body, service: 'sqlite', targetIs: 'file' };
    return { ...body, service: body.target?.kind === 'literal' ? 'other' : 'sql' };
  }),
};

/** Clients of databases, caches and search engines. Sources: each package's documentation, at the version named. */
export const databaseClients: ApiTable<'service-client'> = {
  'pg@8': postgres,
  'postgres@3': { default: client('postgres', { argument: 'url', host: ['host', 'hostname'] }, call) },
  'pg-promise@11': { 'default()': client('postgres', { argument: 'url', url: ['connectionString'], host: ['host'] }, call) },
  '@neondatabase/serverless@1': {
    neon: client('postgres', { argument: 'url' }, call),
    'Pool | Client': client('postgres', { argument: 'url', url: ['connectionString'], host: ['host'] }, construct),
  },
  '@vercel/postgres@0.10': { 'createPool | createClient': client('postgres', { url: ['connectionString'] }, call) },
  '@planetscale/database@1': { 'connect | Client': client('mysql', { url: ['url'], host: ['host'] }) },
  '@prisma/adapter-pg@6': { PrismaPg: client('postgres', { url: ['connectionString'], host: ['host'] }, construct) },
  '@prisma/adapter-neon@6': { PrismaNeon: client('postgres', { url: ['connectionString'] }, construct) },
  '@prisma/adapter-mariadb@6': { PrismaMariaDb: client('mariadb', { argument: 'url', host: ['host'] }, construct) },
  '@prisma/adapter-mssql@6': { PrismaMssql: client('mssql', { argument: 'url', host: ['server'] }, construct) },
  '@azure/cosmos@4': { CosmosClient: client('other', { url: ['endpoint'] }, construct) },
  'pg-boss@10': {
    'default | PgBoss': client('postgres', { argument: 'url', url: ['connectionString'], host: ['host'] }, construct),
  },
  'slonik@46': { createPool: client('postgres', { argument: 'url' }, call) },
  'massive@6': { default: client('postgres', { argument: 'url', url: ['connectionString'], host: ['host'] }, call) },
  'mysql@2': mysql,
  'mysql2@3': mysql,
  'mysql2/promise@3': mysql,
  'promise-mysql@5': mysql,
  'serverless-mysql@1': { default: client('mysql', { host: ['config.host'] }) },
  'mariadb@3': mariadb,
  'mariadb/callback@3': mariadb,
  'mssql@11': {
    connect: client('mssql', { argument: 'url', host: ['server'] }, call),
    ConnectionPool: client('mssql', { argument: 'url', host: ['server'] }, construct),
  },
  'tedious@18': { Connection: client('mssql', { host: ['server'] }, construct) },
  'oracledb@6': {
    'getConnection | createPool': client('oracle', { host: ['connectString', 'connectionString'] }, call),
  },
  'mongodb@6': {
    MongoClient: client('mongodb', { argument: 'url' }, construct),
    'MongoClient.connect': client('mongodb', { argument: 'url' }, call),
  },
  'mongoose@8': {
    'connect | createConnection | connection.openUri | Mongoose().connect | createConnection().openUri': client(
      'mongodb',
      { argument: 'url' },
      call,
    ),
  },
  'monk@7': { default: client('mongodb', { argument: 'url' }) },
  'mongojs@3': { default: client('mongodb', { argument: 'url' }, call) },
  'connect-mongo@5': {
    'create | default.create | MongoStore.create': client('mongodb', { url: ['mongoUrl'] }, call),
    'default | default()': client('mongodb', { url: ['url', 'mongoUrl'] }, construct),
  },
  'connect-mongodb-session@5': { 'default()': client('mongodb', { url: ['uri'] }, construct) },
  'agenda@5': { 'default | Agenda': client('mongodb', { url: ['db.address'] }, construct) },
  'redis@5': redis,
  '@redis/client@5': redis,
  'ioredis@5': ioredis,
  'iovalkey@0.3': ioredis,
  'handy-redis@2': { createNodeRedisClient: client('redis', { argument: 'url', host: ['host'] }, call) },
  'keyv@5': { 'default | Keyv': client('other', { argument: 'url', url: ['uri'] }, construct) },
  '@keyv/redis@4': { 'default | KeyvRedis': client('redis', { argument: 'url', url: ['url'] }, construct) },
  'memcached@2': { default: client('memcached', { argument: 'host' }, construct) },
  'memjs@1': { 'Client.create': client('memcached', { argument: 'host' }, call) },
  'cassandra-driver@4': { Client: client('cassandra', { host: ['contactPoints'] }, construct) },
  '@elastic/elasticsearch@9': { Client: client('elasticsearch', elasticsearch, construct) },
  'elasticsearch@16': { Client: client('elasticsearch', elasticsearch, callOrConstruct) },
  '@opensearch-project/opensearch@3': { Client: client('opensearch', elasticsearch, construct) },
  'meilisearch@0.50': { 'MeiliSearch | Meilisearch': client('other', { url: ['host'] }, construct) },
  'typesense@2': { 'Client | default.Client': client('other', { host: ['nodes'] }, construct) },
  'neo4j-driver@5': { driver: client('other', { argument: 'url' }, call) },
  'nano@10': { default: client('other', { argument: 'url', url: ['url'] }, call) },
  'influx@5': { InfluxDB: client('other', { argument: 'url', host: ['host', 'hosts'] }, construct) },
  '@influxdata/influxdb-client@1': { InfluxDB: client('other', { argument: 'url', url: ['url'] }, construct) },
  '@clickhouse/client@1': { createClient: client('other', { url: ['url', 'host'] }, call) },
  'couchbase@4': { connect: client('other', { argument: 'url' }, call) },
  'arangojs@9': { Database: client('other', { argument: 'url', url: ['url'] }, construct) },
  'rethinkdb@2': { connect: client('other', { argument: 'host', host: ['host'] }, call) },
  'ldapjs@3': { createClient: client('other', { url: ['url'] }, call) },
  'ldapts@7': { Client: client('other', { url: ['url'] }, construct) },
  'etcd3@1': { Etcd3: client('other', { host: ['hosts'] }, construct) },
  '@libsql/client@0.15': libsql,
};
