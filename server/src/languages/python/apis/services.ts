import type { ServiceClientFact, ServiceKind, Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { hostInDsn } from '../parts';
import { isInMemory, leadingText, serviceOfUrl } from '../service-urls';
import { field, type Node } from '../syntax';

interface Address {
  readonly target?: Value | undefined;
  readonly is?: ServiceClientFact['targetIs'];
}

function client(call: Call, service: ServiceKind, library: string, { target, is }: Address = {}): ServiceClientFact {
  return {
    kind: 'service-client',
    service,
    library,
    ...(target && target.kind !== 'unknown' && { target }),
    ...(target && target.kind !== 'unknown' && is && { targetIs: is }),
    range: call.range,
    place: call.place,
  };
}

/** A URL, or a bare host, whichever the text is. */
function urlOrHost(target: Value | undefined): Address {
  return { target, is: (leadingText(target) ?? '').includes('://') ? 'url' : 'host' };
}

/** The first of a list of servers: strings, or dictionaries with a `host`. */
function firstServer(node: Node | undefined, call: Call): Address {
  const first = node && /^(?:list|tuple|set)$/.test(node.type) ? node.children[0] : node;
  if (!first) return {};
  if (first.type !== 'dictionary') return urlOrHost(call.module.value(first));
  const pair = first.children.find((child) => {
    const key = child.type === 'pair' && field(child, 'key');
    return key && /^(?:host|url)$/.test(call.module.evaluator.text(key) ?? '');
  });
  const value = pair && field(pair, 'value');
  return value ? urlOrHost(call.module.value(value)) : {};
}

/** Database engines named by URL; an opaque URL hides the kind. */
function byUrl(call: Call, library: string, url: Value | undefined, unknownKind: ServiceKind = 'sql'): ServiceClientFact {
  const service = serviceOfUrl(url) ?? unknownKind;
  if (service !== 'sqlite' && service !== 'embedded') return client(call, service, library, { target: url, is: 'url' });
  const target = isInMemory(url) && url?.kind === 'literal' ? { ...url, value: '' } : url;
  return client(call, service, library, { target, is: 'file' });
}

const withUrl = (names: readonly string[], library: string, position: number, keyword: string, unknownKind?: ServiceKind) =>
  rows(names, (call) => byUrl(call, library, call.value(position, keyword), unknownKind));

const withHost = (names: readonly string[], service: ServiceKind, position: number | undefined, ...keywords: readonly string[]) =>
  rows(names, (call) => client(call, service, call.name.split('.')[0] as string, urlOrHost(call.value(position, ...keywords))));

/** libpq: a URL, `host=… dbname=…`, or keywords. */
const postgres = (names: readonly string[], position: number) =>
  rows(names, (call) => {
    const library = call.name.split('.')[0] as string;
    const host = call.value(undefined, 'host');
    if (host) return client(call, 'postgres', library, { target: host, is: 'host' });
    const dsn = call.argument(position, 'dsn', 'conninfo');
    if (!dsn) return client(call, 'postgres', library);
    const value = call.module.value(dsn);
    if ((leadingText(value) ?? '').includes('://')) return client(call, 'postgres', library, { target: value, is: 'url' });
    const inDsn = hostInDsn(dsn, call.module);
    return client(
      call,
      'postgres',
      library,
      inDsn ? { target: inDsn, is: 'host' } : value.kind === 'env' ? { target: value, is: 'url' } : {},
    );
  });

/** A database in a file of its own. */
const inFile = (names: readonly string[], service: 'sqlite' | 'embedded', position: number, ...keywords: readonly string[]) =>
  rows(names, (call) => {
    const target = call.value(position, ...keywords);
    if (!target) return undefined;
    const memory = isInMemory(target) && target.kind === 'literal' ? { ...target, value: '' } : target;
    return client(call, service, call.name.split('.')[0] as string, { target: memory, is: 'file' });
  });

const servers = (names: readonly string[], service: ServiceKind, position: number | undefined, ...keywords: readonly string[]) =>
  rows(names, (call) =>
    client(call, service, call.name.split('.')[0] as string, firstServer(call.argument(position, ...keywords), call)),
  );

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
const brokers = new Set(['broker', 'broker_url']);

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
  ...withUrl(['databases.Database'], 'databases', 0, 'url'),
  ...withUrl(['dataset.connect'], 'dataset', 0, 'url'),
  ...withUrl(['playhouse.db_url.connect'], 'peewee', 0, 'url'),
  ...rows(['dj_database_url.config'], (call) => byUrl(call, 'django', call.module.value(call.node))),
  ...withUrl(['dj_database_url.parse'], 'django', 0, 'url'),
  ...withUrl(['tortoise.Tortoise.init'], 'tortoise', 3, 'db_url'),
  ...withUrl(['tortoise.contrib.fastapi.register_tortoise'], 'tortoise', 4, 'db_url'),
  ...withHost(
    ['peewee.PostgresqlDatabase', 'playhouse.pool.PooledPostgresqlDatabase', 'playhouse.postgres_ext.PostgresqlExtDatabase'],
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
  ...rows(['celery.Celery', 'celery.app.base.Celery'], (call) => {
    const broker = call.value(undefined, ...brokers);
    const backend = call.value(undefined, 'backend', 'result_backend');
    return [broker, backend].flatMap((url) => (url ? [byUrl(call, 'celery', url, 'other')] : []));
  }),
  ...withUrl(['kombu.Connection', 'kombu.BrokerConnection'], 'kombu', 0, 'hostname', 'rabbitmq'),
  ...withHost(['pika.ConnectionParameters', 'pika.connection.ConnectionParameters'], 'rabbitmq', 0, 'host'),
  ...withHost(['pika.URLParameters', 'pika.connection.URLParameters'], 'rabbitmq', 0, 'url'),
  ...withHost(['aio_pika.connect', 'aio_pika.connect_robust', 'aiormq.connect'], 'rabbitmq', 0, 'url', 'host'),
  ...servers(
    [
      'kafka.KafkaProducer',
      'kafka.KafkaAdminClient',
      'aiokafka.AIOKafkaProducer',
      'kafka.KafkaConsumer',
      'aiokafka.AIOKafkaConsumer',
    ],
    'kafka',
    undefined,
    'bootstrap_servers',
  ),
  ...rows(['confluent_kafka.Producer', 'confluent_kafka.Consumer', 'confluent_kafka.admin.AdminClient'], (call) => {
    const config = call.argument(0);
    const pair =
      config &&
      call.module.evaluator.dictionary(config)?.children.find((child) => {
        const key = child.type === 'pair' && field(child, 'key');
        return key && call.module.evaluator.text(key) === 'bootstrap.servers';
      });
    const value = pair && field(pair, 'value');
    return client(call, 'kafka', 'confluent_kafka', value ? { target: call.module.value(value), is: 'host' } : {});
  }),
  ...servers(
    ['elasticsearch.Elasticsearch', 'elasticsearch.AsyncElasticsearch', 'elasticsearch_dsl.connections.create_connection'],
    'elasticsearch',
    0,
    'hosts',
  ),
  ...servers(['opensearchpy.OpenSearch', 'opensearchpy.AsyncOpenSearch'], 'opensearch', 0, 'hosts'),
  ...rows(
    [
      'boto3.client',
      'boto3.resource',
      'boto3.Session().client',
      'boto3.Session().resource',
      'boto3.session.Session().client',
      'boto3.session.Session().resource',
      'aioboto3.Session().client',
      'aiobotocore.session.get_session().create_client',
    ],
    (call) => {
      const endpoint = call.value(undefined, 'endpoint_url');
      return (
        endpoint &&
        client(call, call.text(0, 'service_name') === 's3' ? 'objectstore' : 'other', 'boto3', { target: endpoint, is: 'url' })
      );
    },
  ),
  ...withHost(['minio.Minio'], 'objectstore', 0, 'endpoint'),
  ...withHost(['smtplib.SMTP', 'smtplib.SMTP_SSL', 'aiosmtplib.SMTP'], 'smtp', 0, 'host', 'hostname'),
  ...withHost(['aiosmtplib.send'], 'smtp', undefined, 'hostname'),
  ...withHost(['smtplib.SMTP().connect', 'smtplib.SMTP_SSL().connect'], 'smtp', 0, 'host'),
  ...servers(
    [
      'memcache.Client',
      'pylibmc.Client',
      'pymemcache.client.base.Client',
      'pymemcache.Client',
      'pymemcache.client.hash.HashClient',
    ],
    'memcached',
    0,
    'servers',
    'server',
  ),
  ...servers(['nats.connect'], 'nats', 0, 'servers'),
  ...withHost(['paho.mqtt.client.Client().connect', 'paho.mqtt.client.Client().connect_async'], 'mqtt', 0, 'host'),
  ...servers(['cassandra.cluster.Cluster'], 'cassandra', 0, 'contact_points'),
};
