import { type ApiTable, rows } from '../calls';
import { field } from '../syntax';
import { byUrl, client, entryOf, servers, urlOrHost, withHost, withUrl } from './clients';

const brokers = new Set(['broker', 'broker_url']);

/**
 * Clients of brokers, search engines, object stores and mail servers. Source: documentation of Celery 5.4, pika 1.3, aio-pika 9, kafka-python 2,
 * confluent-kafka 2, elasticsearch-py 8, boto3 1.37, smtplib, pymemcache 4, google-cloud-storage 2, azure-storage-blob 12.
 */
export const brokerClients: ApiTable = {
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
  ...servers(
    ['redis.sentinel.Sentinel', 'redis.asyncio.sentinel.Sentinel', 'redis.asyncio.Sentinel', 'redis.Sentinel'],
    'redis',
    0,
    'sentinels',
  ),
  ...withHost(['dramatiq.brokers.redis.RedisBroker'], 'redis', undefined, 'url', 'host'),
  ...withHost(['dramatiq.brokers.rabbitmq.RabbitmqBroker'], 'rabbitmq', undefined, 'url', 'host'),
  ...withHost(
    ['azure.storage.blob.BlobServiceClient', 'azure.storage.blob.aio.BlobServiceClient'],
    'objectstore',
    0,
    'account_url',
  ),
  ...withHost(['azure.cosmos.CosmosClient', 'azure.cosmos.aio.CosmosClient'], 'other', 0, 'url'),
  ...withHost(
    ['azure.servicebus.ServiceBusClient', 'azure.servicebus.aio.ServiceBusClient'],
    'other',
    0,
    'fully_qualified_namespace',
  ),
  ...rows(
    ['google.cloud.storage.Client', 'google.cloud.pubsub_v1.PublisherClient', 'google.cloud.pubsub_v1.SubscriberClient'],
    (call) => {
      const options = call.argument(undefined, 'client_options');
      const endpoint = options && entryOf(call.module.evaluator.dictionary(options), 'api_endpoint', call);
      const address = endpoint && urlOrHost(call.module.value(endpoint));
      if (!address) return undefined;
      return call.name.includes('.storage.')
        ? client(call, 'objectstore', 'google-cloud-storage', address)
        : client(call, 'other', 'google-cloud-pubsub', address);
    },
  ),
  ...withHost(['clickhouse_connect.get_client', 'clickhouse_connect.get_async_client'], 'other', undefined, 'host'),
  ...withHost(['clickhouse_driver.Client'], 'other', 0, 'host'),
  ...withHost(['meilisearch.Client'], 'other', 0, 'url'),
  ...withHost(['neo4j.GraphDatabase.driver', 'neo4j.AsyncGraphDatabase.driver'], 'other', 0, 'uri'),
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
