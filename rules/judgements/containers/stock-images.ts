import { nameOf } from '../../paths';

/** Images of databases, caches, brokers and stores as their makers publish them, by the last part of the name. */
const databases =
  /^(?:postgres(?:ql)?|postgresql-(?:repmgr|ha)|pgpool|mongodb-sharded|mariadb-galera|redis-(?:cluster|sentinel)|postgis|pgvector|timescaledb(?:-ha)?|supabase-postgres|mysql(?:-server)?|mariadb|percona(?:-server)?|mongo|mongodb(?:-community-server)?|redis(?:-stack(?:-server)?)?|valkey|keydb|dragonfly|memcached|rabbitmq|kafka|cp-kafka|redpanda|nats|minio|rustfs|seaweedfs|garage|localstack|elasticsearch|opensearch|solr|meilisearch|typesense|influxdb|neo4j|cassandra|scylla|couchdb|couchbase|clickhouse(?:-server)?|mssql-server(?:-\w+)*|server|azure-sql-edge|oracle-(?:xe|free)|cockroach|surrealdb|arangodb|rethinkdb|dynamodb-local|questdb|vertica(?:-ce)?|activemq(?:-classic|-artemis)?|emqx|eclipse-mosquitto|mailhog|mailpit|greenmail|volume-nfs|nfs-(?:server|ganesha)(?:-\w+)*|samba|s?ftp|vsftpd|proftpd|webdav)$/;
/** Consoles that sit on such a database and log in to it. */
const consoles = /^(?:pgadmin4?|mongo-express|phpmyadmin|adminer|redis-commander|redisinsight|cloudbeaver|dynamodb-admin)$/;

/** Whether an image (without tag) is a stock database, broker or store, or a console of one: not an app of the repository's own. */
export function isStockDatabase(image: string): boolean {
  const last = nameOf(image).toLowerCase();
  if (last === 'server') return image.includes('mssql');
  return databases.test(last) || consoles.test(last);
}

/** Whether an image (without tag) is a console by which a person looks into a database. */
export function isConsole(image: string): boolean {
  return consoles.test(nameOf(image).toLowerCase());
}

/** Directories, logins and logs that an app is attached to as it is to a database. */
const attached =
  /^(?:openldap|slapd|dirsrv|389ds|lldap|glauth|apacheds|samba-ad-dc|keycloak|dex|splunk|vault|openbao|zitadel|authentik)$/;

/** Whether an image (without tag) is a stock service that an app is attached to: a database, a directory, a store of logins. */
export function isStockBackingService(image: string): boolean {
  return isStockDatabase(image) || attached.test(nameOf(image).toLowerCase());
}

/** Proxies, collectors, dashboards and other programs that a repository runs as their makers publish them, by the last part of the name. */
const programs =
  /^(?:smtp|postfix|exim4?|docker-mailserver|opendkim|nginx|nginx-unprivileged|httpd|caddy|traefik|haproxy|envoy|certbot|nginx-proxy|acme-companion|letsencrypt-nginx-proxy-companion|varnish|squid|kong|fluentd|fluent-bit|fluentbit|filebeat|metricbeat|logstash|kibana|opensearch-dashboards|vector|promtail|alloy|loki|tempo|jaeger|all-in-one|zipkin|prometheus|alertmanager|node-exporter|pushgateway|cadvisor|grafana|statsd|telegraf|chronograf|otel-collector|opentelemetry-collector(?:-contrib)?|opentelemetry-collector-k8s|zookeeper|cp-zookeeper|cp-schema-registry|kafka-ui|kafdrop|akhq|flower|rq-dashboard|swagger-(?:ui|editor)|redoc|portainer|portainer-ce|watchtower|registry|gitea|gitlab-ce|gitlab-runner|jenkins|sonarqube|nexus3?|vault|consul|etcd|keycloak|dex|wordpress|nextcloud|ghost|matomo|metabase|superset|n8n|home-assistant|plex|jellyfin|uptime-kuma|unifi-controller|busybox|alpine|debian|ubuntu)$/;

/** Whether an image (without tag) is published by others and runs as it is: a stock database or another well-known program. */
export function isStockImage(image: string): boolean {
  const last = nameOf(image).toLowerCase();
  return isStockDatabase(image) || programs.test(last);
}

/** Programs that answer as a cloud's, or take mail that goes nowhere. */
const standIns =
  /(?:^|\/)(?:dynamodb-local|azurite|localstack(?:-pro)?|elasticmq(?:-native)?|moto|mailpit|mailhog|maildev|mailcatcher|mailslurper|fake-gcs-server|fake-s3|s3mock|test-openldap|wiremock|mockserver|floci|ministack|smtp4dev|httpbin|spotlight|mock-oauth2-server|oidc-server-mock|stripe-mock|azure-cosmos-emulator|servicebus-emulator|[\w-]+-emulator)$/;

/** Whether an image (without tag) stands in for a cloud's or another party's service, which nobody runs in production. */
export function isKnownStandIn(image: string): boolean {
  return standIns.test(image);
}

/** Whether an image (without tag) stands in for a service where there is none: `amazon/dynamodb-local`, `test-saml-idp`, an emulator. */
export function isStandInImage(image: string): boolean {
  return (
    isKnownStandIn(image) ||
    /(?:^|[-_.])(?:local|localstack|test|mock|fake|dummy|emulators?|simulator|stub|wiremock|mailhog|mailpit|greenmail)(?=[-_.]|$)/i.test(
      nameOf(image),
    )
  );
}

/** Publishers of what a cluster itself runs, which comes as a manifest to apply as it is. */
const clusterPrograms =
  /^(?:(?:docker\.io|quay\.io|ghcr\.io)\/)?(?:argoproj|fluxcd|jetstack|dexidp|istio|calico|cilium|kedacore|prometheus-operator|kubeflow|kubeflownotebookswg|traefik|longhornio)\/|^gcr\.io\/(?:stackdriver-agents|knative-releases|ml-pipeline|kubeflow-images-public|kubebuilder|istio-release|arrikto|tekton-releases)\/|^(?:registry\.k8s\.io|k8s\.gcr\.io|gke\.gcr\.io)\//;

/** Whether an image is a program of the cluster's own that others publish with its manifests: `argoproj/argocd`, `quay.io/jetstack/cert-manager-controller`. */
export function isClusterProgram(image: string): boolean {
  return clusterPrograms.test(image);
}
