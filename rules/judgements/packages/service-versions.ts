import type { ImageFact } from '../../facts';
import { nameOf } from '../../paths';
import { isStockDatabase } from '../containers/stock-images';

/** A backing service by its kind, and the line of versions that an image's tag names. */
export interface ServiceVersion {
  /** `postgres`, `mysql`, `redis`, …: the same for each maker's image of it. */
  readonly service: string;
  /** `16`, `8.0`, `9.6`: two that differ are not compatible. */
  readonly line: string;
}

/** Images of one service under other names. */
const makers: readonly (readonly [string, RegExp])[] = [
  ['postgres', /^(?:postgres(?:ql)?|postgis|pgvector|timescaledb(?:-ha)?)$/],
  ['mysql', /^mysql(?:-server)?$/],
  ['mongo', /^(?:mongo|mongodb(?:-community-server)?)$/],
  ['redis', /^redis(?:-stack(?:-server)?)?$/],
  ['mssql', /^(?:server|mssql-server)$/],
  ['clickhouse', /^clickhouse(?:-server)?$/],
];
/** Versioned by date or by their maker's product line. */
const unversioned =
  /^(?:minio|localstack|azure-sql-edge|mailhog|mailpit|greenmail|dynamodb-local|pgadmin4?|mongo-express|phpmyadmin|adminer|redis-commander|redisinsight|cloudbeaver|supabase-postgres)$/;

/** Undefined where the image is no stock service, or its tag names no version. */
export function serviceVersionOf({ name, tag, dynamic }: ImageFact): ServiceVersion | undefined {
  if (dynamic || tag === undefined || !isStockDatabase(name)) return undefined;
  const image = nameOf(name).toLowerCase();
  if (unversioned.test(image)) return undefined;
  const service = makers.find(([, names]) => names.test(image))?.[0] ?? image;
  // Extensions of Postgres put its version behind their own: `pg16`, `2.14.2-pg16`, `latest-pg15`.
  const extension = /(?:^|-)pg-?(\d+(?:\.\d+)?)/.exec(tag)?.[1];
  const [, major, minor] = /^v?(\d+)(?:\.(\d+))?/.exec(extension ?? tag) ?? [];
  if (major === undefined || (service === 'postgres' && extension === undefined && /timescale/.test(image))) return undefined;
  const countsMinors = (service === 'mysql' && /^[58]$/.test(major)) || (service === 'postgres' && major === '9');
  if (!countsMinors) return { service, line: major };
  return minor === undefined ? undefined : { service, line: `${major}.${minor}` };
}

const titles: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  mongo: 'MongoDB',
  mssql: 'SQL Server',
  rabbitmq: 'RabbitMQ',
  couchdb: 'CouchDB',
  influxdb: 'InfluxDB',
  clickhouse: 'ClickHouse',
  nats: 'NATS',
};

/** A service's name as people write it. */
export function titleOf(service: string): string {
  return titles[service] ?? service.charAt(0).toUpperCase() + service.slice(1);
}
