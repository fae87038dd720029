import type { ServiceClientFact, ServiceKind, Value } from '../../facts';

interface ServiceNames {
  /** As a person calls it. */
  readonly name: string;
  /** The usual variables for its URL and its host. */
  readonly url: string;
  readonly host: string;
}

const sql = (name: string, host: string): ServiceNames => ({ name, url: 'DATABASE_URL', host });

const services: Readonly<Record<ServiceKind, ServiceNames>> = {
  postgres: sql('PostgreSQL', 'PGHOST'),
  mysql: sql('MySQL', 'MYSQL_HOST'),
  mariadb: sql('MariaDB', 'MARIADB_HOST'),
  mssql: sql('SQL Server', 'MSSQL_HOST'),
  oracle: sql('Oracle', 'ORACLE_HOST'),
  sql: sql('the database', 'DATABASE_HOST'),
  sqlite: sql('SQLite', 'DATABASE_HOST'),
  embedded: sql('the embedded database', 'DATABASE_HOST'),
  mongodb: { name: 'MongoDB', url: 'MONGODB_URI', host: 'MONGODB_HOST' },
  redis: { name: 'Redis', url: 'REDIS_URL', host: 'REDIS_HOST' },
  memcached: { name: 'Memcached', url: 'MEMCACHED_SERVERS', host: 'MEMCACHED_SERVERS' },
  rabbitmq: { name: 'RabbitMQ', url: 'AMQP_URL', host: 'AMQP_HOST' },
  kafka: { name: 'Kafka', url: 'KAFKA_BROKER', host: 'KAFKA_BROKER' },
  nats: { name: 'NATS', url: 'NATS_URL', host: 'NATS_URL' },
  mqtt: { name: 'the MQTT broker', url: 'MQTT_URL', host: 'MQTT_HOST' },
  elasticsearch: { name: 'Elasticsearch', url: 'ELASTICSEARCH_URL', host: 'ELASTICSEARCH_HOST' },
  opensearch: { name: 'OpenSearch', url: 'OPENSEARCH_URL', host: 'OPENSEARCH_HOST' },
  objectstore: { name: 'the object store', url: 'S3_ENDPOINT', host: 'S3_ENDPOINT' },
  smtp: { name: 'the mail server', url: 'SMTP_URL', host: 'SMTP_HOST' },
  cassandra: { name: 'Cassandra', url: 'CASSANDRA_CONTACT_POINT', host: 'CASSANDRA_CONTACT_POINT' },
  memory: { name: 'the memory of the process', url: 'SERVICE_URL', host: 'SERVICE_HOST' },
  other: { name: 'the service', url: 'SERVICE_URL', host: 'SERVICE_HOST' },
};

/** Services that are the only ones of their kind, by the packages that speak to them. */
const ofLibrary: readonly (readonly [RegExp, ServiceNames])[] = [
  [/cosmos/, { name: 'Cosmos DB', url: 'COSMOS_ENDPOINT', host: 'COSMOS_ENDPOINT' }],
  [/service-?bus/, { name: 'Service Bus', url: 'SERVICE_BUS_HOST', host: 'SERVICE_BUS_HOST' }],
  [/event-hubs/, { name: 'Event Hubs', url: 'EVENT_HUBS_HOST', host: 'EVENT_HUBS_HOST' }],
  [/storage-blob/, { name: 'the blob store', url: 'BLOB_URL', host: 'BLOB_URL' }],
  [/pubsub/, { name: 'Pub/Sub', url: 'PUBSUB_ENDPOINT', host: 'PUBSUB_ENDPOINT' }],
  [/clickhouse/, { name: 'ClickHouse', url: 'CLICKHOUSE_URL', host: 'CLICKHOUSE_HOST' }],
  [/neo4j/, { name: 'Neo4j', url: 'NEO4J_URI', host: 'NEO4J_URI' }],
  [/meilisearch/, { name: 'Meilisearch', url: 'MEILI_HOST', host: 'MEILI_HOST' }],
  [/typesense/, { name: 'Typesense', url: 'TYPESENSE_HOST', host: 'TYPESENSE_HOST' }],
  [/^ldap/, { name: 'the LDAP server', url: 'LDAP_URL', host: 'LDAP_HOST' }],
  [/influx/, { name: 'InfluxDB', url: 'INFLUX_URL', host: 'INFLUX_HOST' }],
  [/client-sqs/, { name: 'SQS', url: 'SQS_ENDPOINT', host: 'SQS_ENDPOINT' }],
  [/client-dynamodb/, { name: 'DynamoDB', url: 'DYNAMODB_ENDPOINT', host: 'DYNAMODB_ENDPOINT' }],
  [/^nano$/, { name: 'CouchDB', url: 'COUCHDB_URL', host: 'COUCHDB_HOST' }],
];

type Named = Pick<ServiceClientFact, 'service'> & Partial<Pick<ServiceClientFact, 'library' | 'targetIs'>>;

function namesOf({ service, library }: Named): ServiceNames {
  const special = service === 'other' || service === 'objectstore';
  const own = special && library !== undefined ? ofLibrary.find(([pattern]) => pattern.test(library)) : undefined;
  return own?.[1] ?? services[service];
}

export function serviceName(client: Named): string {
  return namesOf(client).name;
}

/** The variable that usually holds this client's address. */
export function addressVariable(client: Named): string {
  const { url, host } = namesOf(client);
  return client.targetIs === 'host' ? host : url;
}

/**
 * The literal host (with port, where it is written) of an address; undefined where it has none or it is not certain. `holes` of a
 * template may stand for the user, the port or the path, never for a part of the host.
 */
export function literalHost(target: Value | undefined, is: ServiceClientFact['targetIs']): string | undefined {
  const parts = target?.kind === 'literal' ? [String(target.value)] : target?.kind === 'partial' ? target.parts : undefined;
  if (!parts) return undefined;
  const hole = '\0';
  const text = parts.map((part) => part ?? hole).join('');
  const authority =
    is === 'host' && !text.includes('://')
      ? text.split('/')[0]
      : (/^[a-z][\w+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1] ?? adoServer.exec(text)?.[1]?.trim());
  const first = authority?.slice(authority.lastIndexOf('@') + 1).split(',')[0];
  const [, host, port] = /^(\[[\da-f:.]+\]|[\w.-]+)(:(?:\d+|\0))?$/i.exec(first ?? '') ?? [];
  if (host === undefined) return undefined;
  return `${host}${port?.includes(hole) ? '' : (port ?? '')}`;
}

/** The server of `Server=tcp:db.acme.net,1433;Database=shop`. */
const adoServer = /(?:^|;)\s*(?:server|data source|address|addr)\s*=\s*(?:tcp:)?([^;,\\]+)/i;

/** A URL or ADO string with a password in it: `no-hardcoded-connection-string` speaks of those. */
export function holdsPassword(target: Value | undefined): boolean {
  return (
    target?.kind === 'literal' &&
    typeof target.value === 'string' &&
    /:\/\/[^/?#@]*:[^/?#@]+@|(?:^|;)\s*(?:password|pwd)\s*=/i.test(target.value)
  );
}
