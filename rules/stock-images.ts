/** Images of databases, caches, brokers and stores as their makers publish them, by the last part of the name. */
const databases =
  /^(?:postgres(?:ql)?|postgis|pgvector|timescaledb(?:-ha)?|supabase-postgres|mysql(?:-server)?|mariadb|percona(?:-server)?|mongo|mongodb(?:-community-server)?|redis(?:-stack(?:-server)?)?|valkey|keydb|dragonfly|memcached|rabbitmq|kafka|cp-kafka|redpanda|nats|minio|localstack|elasticsearch|opensearch|solr|meilisearch|typesense|influxdb|neo4j|cassandra|scylla|couchdb|couchbase|clickhouse(?:-server)?|mssql-server|server|azure-sql-edge|oracle-(?:xe|free)|cockroach|surrealdb|arangodb|rethinkdb|dynamodb-local|questdb|vertica(?:-ce)?|activemq(?:-classic|-artemis)?|emqx|eclipse-mosquitto|mailhog|mailpit|greenmail)$/;
/** Consoles that sit on such a database and log in to it. */
const consoles = /^(?:pgadmin4?|mongo-express|phpmyadmin|adminer|redis-commander|redisinsight|cloudbeaver)$/;

/** Whether an image (without tag) is a stock database, broker or store, or a console of one: not an app of the repository's own. */
export function isStockDatabase(image: string): boolean {
  const last = image.slice(image.lastIndexOf('/') + 1).toLowerCase();
  if (last === 'server') return image.includes('mssql');
  return databases.test(last) || consoles.test(last);
}
