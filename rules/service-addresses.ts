import type { ServiceClientFact, ServiceKind, Value } from './facts';

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

export function serviceName(kind: ServiceKind): string {
  return services[kind].name;
}

/** The variable that usually holds this client's address. */
export function addressVariable({ service, targetIs }: Pick<ServiceClientFact, 'service' | 'targetIs'>): string {
  return targetIs === 'host' ? services[service].host : services[service].url;
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
  const authority = is === 'host' && !text.includes('://') ? text : /^[a-z][\w+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1];
  const first = authority?.slice(authority.lastIndexOf('@') + 1).split(',')[0];
  const [, host, port] = /^(\[[\da-f:.]+\]|[\w.-]+)(:(?:\d+|\0))?$/i.exec(first ?? '') ?? [];
  if (host === undefined) return undefined;
  return `${host}${port?.includes(hole) ? '' : (port ?? '')}`;
}

/** A URL with a password in it: `no-hardcoded-connection-string` speaks of those. */
export function holdsPassword(target: Value | undefined): boolean {
  return target?.kind === 'literal' && typeof target.value === 'string' && /:\/\/[^/?#@]*:[^/?#@]+@/.test(target.value);
}
