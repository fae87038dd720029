import type { ServiceKind } from '../../facts';

const sql = 'DATABASE|DB|SQL|JDBC';

/** Words of images, variables, services and add-ons that name a kind of service. */
const serviceWords: Readonly<Partial<Record<ServiceKind, RegExp>>> = {
  postgres: words(`POSTGRES\\w*|PG\\w*|POSTGIS|TIMESCALE\\w*|SUPABASE|NEON|COCKROACH\\w*|CRDB|${sql}`),
  mysql: words(`MYSQL\\w*|MARIADB|PERCONA|JAWSDB|CLEARDB|PLANETSCALE|${sql}`),
  mariadb: words(`MYSQL\\w*|MARIADB|JAWSDB|${sql}`),
  mssql: words(`MSSQL\\w*|SQLSERVER|AZURE|${sql}`),
  oracle: words(`ORACLE\\w*|OCI|${sql}`),
  sql: words(`POSTGRES\\w*|PG\\w*|MYSQL\\w*|MARIADB|MSSQL|ORACLE|SQLITE|${sql}`),
  mongodb: words('MONGO\\w*|FERRETDB|DOCUMENTDB|COSMOS\\w*|ATLAS|DATABASE|DB'),
  redis: words('REDIS\\w*|VALKEY|DRAGONFLY\\w*|KEYDB|ELASTICACHE|UPSTASH|REDISCLOUD|CACHE'),
  memcached: words('MEMCACHE\\w*|CACHE'),
  rabbitmq: words('RABBIT\\w*|AMQP\\w*|CLOUDAMQP|LAVINMQ|BROKER'),
  kafka: words('KAFKA\\w*|REDPANDA|CONFLUENT|BROKERS?'),
  nats: words('NATS\\w*'),
  mqtt: words('MQTT\\w*|MOSQUITTO|EMQX|BROKER'),
  elasticsearch: words('ELASTIC\\w*|OPENSEARCH|BONSAI|SEARCHBOX|ES'),
  opensearch: words('ELASTIC\\w*|OPENSEARCH\\w*|ES'),
  smtp: words('SMTP\\w*|MAIL\\w*|EMAIL\\w*|POSTMARK|SENDGRID|SES|POSTFIX|GMAIL'),
  cassandra: words('CASSANDRA\\w*|SCYLLA\\w*|ASTRA'),
};

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[^A-Z])(?:${alternatives})(?:$|[^A-Z])`, 'i');
}

/** Recognises images, variables, services and add-ons of a kind of service by their names. */
export function wordsOfService(service: ServiceKind): RegExp | undefined {
  return serviceWords[service];
}

/** Whether a variable's name says no more than that something is a database, cache or broker: `DB_HOST`. */
export function isGenericName(name: string): boolean {
  return /(?:^|_)(?:DATABASE|DB|SQL|JDBC|CACHE|BROKERS?|ES|AZURE)(?:_|$)/i.test(name);
}

/** Drivers that speak to one kind of service, by what code imports. */
const drivers: Readonly<Record<string, ServiceKind>> = {
  pg: 'postgres',
  postgres: 'postgres',
  'pg-promise': 'postgres',
  psycopg: 'postgres',
  psycopg2: 'postgres',
  asyncpg: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  'mysql2/promise': 'mysql',
  pymysql: 'mysql',
  MySQLdb: 'mysql',
  aiomysql: 'mysql',
  mariadb: 'mariadb',
  mssql: 'mssql',
  tedious: 'mssql',
  pymssql: 'mssql',
  oracledb: 'oracle',
  mongodb: 'mongodb',
  mongoose: 'mongodb',
  pymongo: 'mongodb',
  motor: 'mongodb',
  'motor.motor_asyncio': 'mongodb',
  redis: 'redis',
  ioredis: 'redis',
  'redis.asyncio': 'redis',
  memcached: 'memcached',
  memjs: 'memcached',
  pymemcache: 'memcached',
  amqplib: 'rabbitmq',
  pika: 'rabbitmq',
  aio_pika: 'rabbitmq',
  kafkajs: 'kafka',
  kafka: 'kafka',
  confluent_kafka: 'kafka',
  aiokafka: 'kafka',
  nats: 'nats',
  mqtt: 'mqtt',
  'paho.mqtt.client': 'mqtt',
  '@elastic/elasticsearch': 'elasticsearch',
  elasticsearch: 'elasticsearch',
  '@opensearch-project/opensearch': 'opensearch',
  opensearchpy: 'opensearch',
  'cassandra-driver': 'cassandra',
  'cassandra.cluster': 'cassandra',
};

export function serviceOfDriver(specifier: string): ServiceKind | undefined {
  return Object.hasOwn(drivers, specifier) ? drivers[specifier] : undefined;
}
