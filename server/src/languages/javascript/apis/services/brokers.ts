import type { ServiceKind } from '../../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, construct, type Row } from '../../api-table';
import { addressOf, type Body, client, clientOf, type Rows } from './address';

const amqp: Rows = { connect: client('rabbitmq', { argument: 'url', host: ['hostname'] }, call) };
const bullmqOptions = { url: ['connection.url'], host: ['connection.host'] };
const bull: Row<'service-client'> = construct((made): Body => {
  const second = made.expression(1);
  if (!second) return { service: 'redis' };
  if (!made.objectOf(second)) return clientOf(made, 'redis', { position: 1, argument: 'url' });
  const nested = made.memberOf(second, 'redis');
  return {
    service: 'redis',
    ...(typeof nested === 'string' ? {} : addressOf(made, nested, { argument: 'url', host: ['host'] })),
  };
});

/** The host of a TCP transport, which is the default, is the service's own. */
function transport(made: Call): Body {
  const kind = made.optionExpression('transport', 1);
  const name = typeof kind === 'string' ? undefined : made.apiOf(kind)?.path;
  const isBroker = name !== undefined && /^Transport\.(?:REDIS|MQTT|NATS|RMQ|KAFKA)$/.test(name);
  return clientOf(made, name === 'Transport.REDIS' ? 'redis' : 'other', {
    position: 1,
    url: ['options.urls', 'options.url', 'options.servers'],
    host: ['options.client.brokers', ...(isBroker ? ['options.host'] : [])],
  });
}

const mail: Rows = {
  createTransport: call((made): Body | undefined => {
    const first = made.expression(0);
    if (!first) return { service: 'smtp' };
    const sendmail = made.option('sendmail');
    if (sendmail?.kind === 'literal' && sendmail.value === true) {
      return { service: 'smtp', target: sendmail, targetIs: 'transport' };
    }
    const service = made.option('service');
    if (service?.kind === 'literal') return { service: 'smtp', target: service, targetIs: 'transport' };
    if (made.option('jsonTransport') ?? made.option('streamTransport') ?? made.option('SES')) return undefined;
    return clientOf(made, 'smtp', { argument: 'url', url: ['url'], host: ['host'] });
  }),
};

/** Clients of the AWS SDK take `endpoint`; without one they find AWS by themselves. */
const awsServices: readonly (readonly [string, string, ServiceKind])[] = [
  ['s3', 'S3', 'objectstore'],
  ['sqs', 'SQS', 'other'],
  ['sns', 'SNS', 'other'],
  ['ses', 'SES', 'smtp'],
  ['sesv2', 'SESv2', 'smtp'],
  ['dynamodb', 'DynamoDB', 'other'],
  ['kinesis', 'Kinesis', 'other'],
  ['eventbridge', 'EventBridge', 'other'],
  ['lambda', 'Lambda', 'other'],
  ['cognito-identity-provider', 'CognitoIdentityProvider', 'other'],
  ['secrets-manager', 'SecretsManager', 'other'],
  ['ssm', 'SSM', 'other'],
];

const awsClient = (service: ServiceKind): Row<'service-client'> =>
  construct((made): Body | undefined => {
    const endpoint = made.optionExpression('endpoint');
    if (typeof endpoint === 'string') return { service };
    const value = made.value(endpoint);
    return { service, target: value, ...(value.kind !== 'unknown' && { targetIs: 'host' as const }) };
  });

const aws3: ApiTable<'service-client'> = Object.fromEntries(
  awsServices.map(([name, id, service]) => [`@aws-sdk/client-${name}@3`, { [`${id}Client | ${id}`]: awsClient(service) }]),
);
const aws2Rows: Rows = Object.fromEntries(awsServices.map(([, id, service]) => [id, awsClient(service)]));
const aws2: ApiTable<'service-client'> = {
  'aws-sdk@2': {
    ...aws2Rows,
    'DynamoDB.DocumentClient': awsClient('other'),
    Endpoint: construct((made) => ({ service: 'objectstore', target: made.argument(0), targetIs: 'host' })),
  },
  ...Object.fromEntries(awsServices.map(([name, , service]) => [`aws-sdk/clients/${name}@2`, { default: awsClient(service) }])),
};

/** The namespace's host; a connection string in its place holds a key and is none. */
const azureNamespace: Row<'service-client'> = client('other', { argument: 'host' }, construct);

/** Plugins that Fastify registers with the options of a client. */
const fastifyPlugins: Readonly<Record<string, { service: ServiceKind; url?: readonly string[]; host?: readonly string[] }>> = {
  '@fastify/postgres': { service: 'postgres', url: ['connectionString'], host: ['host'] },
  '@fastify/mysql': { service: 'mysql', url: ['connectionString', 'uri'], host: ['host'] },
  '@fastify/mongodb': { service: 'mongodb', url: ['url'] },
  '@fastify/redis': { service: 'redis', url: ['url'], host: ['host'] },
  '@fastify/elasticsearch': { service: 'elasticsearch', url: ['node'] },
  'fastify-amqp': { service: 'rabbitmq', host: ['hostname'] },
};

function fastifyPlugin(register: Call): Body | undefined {
  const plugin = fastifyPlugins[register.apiOf(register.expression(0))?.module ?? ''];
  const options = register.expression(1);
  if (!plugin || !options) return undefined;
  const { service, ...spec } = plugin;
  return { service, library: register.apiOf(register.expression(0))?.module ?? 'fastify', ...addressOf(register, options, spec) };
}

/** Clients of brokers, queues, object stores and mail servers. Sources: each package's documentation, at the version named. */
export const brokerClients: ApiTable<'service-client'> = {
  'amqplib@0.10': amqp,
  'amqplib/callback_api@0.10': amqp,
  'amqp@0.2': { createConnection: client('rabbitmq', { url: ['url'], host: ['host'] }, call) },
  'amqp-connection-manager@4': { connect: client('rabbitmq', { argument: 'url', url: ['url'] }, call) },
  'rhea@3': { connect: client('other', { host: ['host'] }, call) },
  '@cloudamqp/amqp-client@3': { AMQPClient: client('rabbitmq', { argument: 'url' }, construct) },
  'rascal@20': { 'Broker.create': client('rabbitmq', { url: ['vhosts.v1.connection'] }, call) },
  'kafkajs@2': { Kafka: client('kafka', { host: ['brokers'] }, construct) },
  '@confluentinc/kafka-javascript@1': { 'KafkaJS.Kafka': client('kafka', { host: ['kafkaJS.brokers'] }, construct) },
  'kafka-node@5': { KafkaClient: client('kafka', { host: ['kafkaHost'] }, construct) },
  'node-rdkafka@3': {
    'Producer | KafkaConsumer | HighLevelProducer': construct((made) => {
      const object = made.expression(0);
      const list =
        object &&
        made
          .objectOf(object)
          ?.properties.find(
            (property) =>
              property.type === 'Property' &&
              property.key.type === 'Literal' &&
              /^(?:metadata\.broker\.list|bootstrap\.servers)$/.test(String(property.key.value)),
          );
      return list?.type === 'Property'
        ? { service: 'kafka', ...addressOf(made, list.value, { argument: 'host' }) }
        : { service: 'kafka' };
    }),
  },
  'bull@4': { default: bull, Bull: bull },
  'bullmq@5': {
    'Queue | QueueEvents': client('redis', { position: 1, ...bullmqOptions }, construct),
    Worker: client('redis', { position: 2, ...bullmqOptions }, construct),
    FlowProducer: client('redis', bullmqOptions, construct),
  },
  'bee-queue@1': { default: client('redis', { position: 1, url: ['redis.url'], host: ['redis.host'] }, callOrConstruct) },
  'nats@2': { connect: client('nats', { url: [], host: ['servers', 'url'] }, call) },
  '@nats-io/transport-node@3': { connect: client('nats', { host: ['servers'] }, call) },
  'node-nats-streaming@0.3': { connect: client('nats', { position: 2, url: ['url'] }, call) },
  'mqtt@5': { 'connect | connectAsync': client('mqtt', { argument: 'url', host: ['host', 'hostname'] }, call) },
  'stompit@1': { connect: client('other', { host: ['host'] }, call) },
  'minio@8': { Client: client('objectstore', { host: ['endPoint'] }, construct) },
  ...aws3,
  ...aws2,
  '@azure/storage-blob@12': {
    'BlobServiceClient | ContainerClient': client('objectstore', { argument: 'url' }, construct),
  },
  '@azure/storage-queue@12': { 'QueueServiceClient | QueueClient': client('other', { argument: 'url' }, construct) },
  '@azure/data-tables@13': { 'TableServiceClient | TableClient': client('other', { argument: 'url' }, construct) },
  '@azure/service-bus@7': { ServiceBusClient: azureNamespace },
  '@azure/event-hubs@5': {
    'EventHubProducerClient | EventHubBufferedProducerClient': azureNamespace,
    EventHubConsumerClient: client('other', { position: 1, argument: 'host' }, construct),
  },
  '@google-cloud/storage@7': { Storage: client('objectstore', { host: ['apiEndpoint'] }, construct) },
  '@google-cloud/pubsub@4': { PubSub: client('other', { host: ['apiEndpoint'] }, construct) },
  '@google-cloud/firestore@7': { Firestore: client('other', { host: ['host'] }, construct) },
  '@nestjs/bull@11': { 'BullModule.forRoot': client('redis', { url: ['url', 'redis'], host: ['redis.host'] }, call) },
  '@nestjs/bullmq@11': { 'BullModule.forRoot': client('redis', bullmqOptions, call) },
  '@nestjs/core@11': { 'NestFactory.createMicroservice': call(transport) },
  '@nestjs-modules/mailer@2': { 'MailerModule.forRoot': client('smtp', { url: ['transport'], host: ['transport.host'] }, call) },
  'nodemailer@7': mail,
  'emailjs@4': {
    SMTPClient: client('smtp', { host: ['host'] }, construct),
    'server.connect': client('smtp', { host: ['host'] }, call),
  },
  'smtp-client@0.4': { SMTPClient: client('smtp', { host: ['host'] }, construct) },
  'fastify@5': { 'default().register': call(fastifyPlugin) },
};
