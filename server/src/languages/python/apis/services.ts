import { type ApiTable, rows } from '../calls';
import { serviceOfUrl } from '../service-urls';
import { field } from '../syntax';
import { byUrl, client, entryOf, inFile, postgres, servers, urlMakers, withHost, withUrl } from './clients';

const redisClasses = [
  'redis.Redis',
  'redis.StrictRedis',
  'redis.client.Redis',
  'redis.asyncio.Redis',
  'redis.asyncio.client.Redis',
  'redis.RedisCluster',
  'redis.asyncio.RedisCluster',
  'redis.cluster.RedisCluster',
  'redis.ConnectionPool',
  'redis.asyncio.ConnectionPool',
  'redis.BlockingConnectionPool',
];

/**
 * Clients of backing services. Source: documentation of psycopg 3 and 2.9, asyncpg 0.30, PyMySQL 1.1, mysqlclient 2.2, PyMongo 4.11, Motor 3,
 * redis-py 5, SQLAlchemy 2, peewee 3, Tortoise 0.24, Celery 5.4, pika 1.3, aio-pika 9, kafka-python 2, confluent-kafka 2, elasticsearch-py 8,
 * boto3 1.37, smtplib, pymemcache 4, TinyDB 4.
 */
export const serviceClients: ApiTable = {
  ...postgres(
    [
      'psycopg2.connect',
      'psycopg.connect',
      'psycopg.Connection.connect',
      'psycopg.AsyncConnection.connect',
      'psycopg_pool.ConnectionPool',
      'psycopg_pool.AsyncConnectionPool',
      'asyncpg.connect',
      'asyncpg.create_pool',
      'aiopg.connect',
      'aiopg.create_pool',
    ],
    0,
  ),
  ...postgres(['psycopg2.pool.SimpleConnectionPool', 'psycopg2.pool.ThreadedConnectionPool'], 2),
  ...withHost(
    [
      'pymysql.connect',
      'pymysql.connections.Connection',
      'mysql.connector.connect',
      'mysql.connector.pooling.MySQLConnectionPool',
    ],
    'mysql',
    undefined,
    'host',
  ),
  ...withHost(['MySQLdb.connect', 'aiomysql.connect', 'asyncmy.connect', 'asyncmy.create_pool'], 'mysql', 0, 'host'),
  ...withHost(['aiomysql.create_pool'], 'mysql', undefined, 'host'),
  ...withHost(['pymssql.connect'], 'mssql', 0, 'server', 'host'),
  ...servers(
    [
      'pymongo.MongoClient',
      'pymongo.mongo_client.MongoClient',
      'pymongo.AsyncMongoClient',
      'motor.motor_asyncio.AsyncIOMotorClient',
      'motor.motor_tornado.MotorClient',
    ],
    'mongodb',
    0,
    'host',
  ),
  ...withHost(['mongoengine.connect'], 'mongodb', undefined, 'host'),
  ...withHost(redisClasses, 'redis', 0, 'host'),
  ...withHost(
    [
      ...redisClasses.map((name) => `${name}.from_url`),
      'redis.from_url',
      'redis.asyncio.from_url',
      'aioredis.from_url',
      'aioredis.create_redis_pool',
    ],
    'redis',
    0,
    'url',
  ),
  ...withUrl(
    [
      'sqlalchemy.create_engine',
      'sqlalchemy.engine.create_engine',
      'sqlalchemy.ext.asyncio.create_async_engine',
      'sqlmodel.create_engine',
    ],
    'sqlalchemy',
    0,
    'url',
  ),
  ...rows(urlMakers, (call) => {
    const driver = call.text(0, 'drivername');
    const host = call.value(3, 'host');
    const service = serviceOfUrl({ kind: 'literal', value: `${driver}://`, range: call.range, slot: 'none' }) ?? 'sql';
    return service === 'sqlite' || service === 'embedded'
      ? undefined
      : client(call, service, 'sqlalchemy', { target: host, is: 'host' });
  }),
  ...withUrl(['databases.Database'], 'databases', 0, 'url'),
  ...withUrl(['dataset.connect'], 'dataset', 0, 'url'),
  ...withUrl(['playhouse.db_url.connect'], 'peewee', 0, 'url'),
  ...rows(['dj_database_url.config'], (call) => byUrl(call, 'django', call.module.value(call.node))),
  ...withUrl(['dj_database_url.parse'], 'django', 0, 'url'),
  ...rows(['tortoise.Tortoise.init'], (call) => {
    const config = call.argument(0, 'config');
    const connections = config && call.module.evaluator.dictionary(config);
    const first = connections && call.module.evaluator.dictionary(entryOf(connections, 'connections', call) ?? connections);
    const value = first?.children[0] && field(first.children[0], 'value');
    const credentials = value && entryOf(call.module.evaluator.dictionary(value), 'credentials', call);
    const host = credentials && entryOf(call.module.evaluator.dictionary(credentials), 'host', call);
    if (host) return client(call, 'sql', 'tortoise', { target: call.module.value(host), is: 'host' });
    return byUrl(call, 'tortoise', value ? call.module.value(value) : call.value(3, 'db_url'));
  }),
  ...withUrl(['tortoise.contrib.fastapi.register_tortoise'], 'tortoise', 4, 'db_url'),
  ...withHost(
    [
      'peewee.PostgresqlDatabase',
      'playhouse.pool.PooledPostgresqlDatabase',
      'playhouse.pool.PooledPostgresqlExtDatabase',
      'playhouse.postgres_ext.PostgresqlExtDatabase',
    ],
    'postgres',
    undefined,
    'host',
  ),
  ...withHost(['peewee.MySQLDatabase', 'playhouse.pool.PooledMySQLDatabase'], 'mysql', undefined, 'host'),
  ...inFile(
    ['peewee.SqliteDatabase', 'playhouse.sqlite_ext.SqliteExtDatabase', 'playhouse.pool.PooledSqliteDatabase'],
    'sqlite',
    0,
    'database',
  ),
  ...inFile(['sqlite3.connect', 'aiosqlite.connect', 'apsw.Connection'], 'sqlite', 0, 'database'),
  ...inFile(['duckdb.connect'], 'embedded', 0, 'database'),
  ...inFile(['tinydb.TinyDB'], 'embedded', 0),
  ...inFile(['shelve.open', 'lmdb.open', 'plyvel.DB'], 'embedded', 0, 'filename', 'path', 'name'),
};
