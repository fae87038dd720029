import type { ServiceKind, Value } from '../../../../rules/facts';

const schemes: Readonly<Record<string, ServiceKind>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  postgis: 'postgres',
  cockroachdb: 'postgres',
  mysql: 'mysql',
  mysqlgis: 'mysql',
  mariadb: 'mariadb',
  mssql: 'mssql',
  mssqlms: 'mssql',
  oracle: 'oracle',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  duckdb: 'embedded',
  mongodb: 'mongodb',
  redis: 'redis',
  rediss: 'redis',
  rediscache: 'redis',
  amqp: 'rabbitmq',
  amqps: 'rabbitmq',
  pyamqp: 'rabbitmq',
  kafka: 'kafka',
  nats: 'nats',
  mqtt: 'mqtt',
  memcached: 'memcached',
  memcache: 'memcached',
  elasticsearch: 'elasticsearch',
  smtp: 'smtp',
  memory: 'memory',
  locmem: 'memory',
  locmemcache: 'memory',
};

/** The leading text of a value, as far as it is known. */
export function leadingText(value: Value | undefined): string | undefined {
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  return value?.kind === 'partial' ? (value.parts[0] ?? undefined) : undefined;
}

/** The kind of service that a URL speaks to by its scheme: `postgresql+asyncpg://…` is postgres. */
export function serviceOfUrl(value: Value | undefined): ServiceKind | undefined {
  const scheme = /^([a-z\d]+)(?:[+.-][\w.+-]+)?:\/\//i.exec(leadingText(value) ?? '')?.[1];
  return scheme === undefined ? undefined : schemes[scheme.toLowerCase()];
}

/** `sqlite://`, `sqlite:///:memory:`: nothing is kept in a file. */
export function isInMemory(value: Value | undefined): boolean {
  const text = leadingText(value);
  return (
    text !== undefined && (/^sqlite(?:\+\w+)?:\/\/(?:\/?(?:\?|$)|\/:memory:)/.test(text) || text === ':memory:' || text === '')
  );
}
