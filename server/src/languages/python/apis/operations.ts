import type { CloudRegionFact, Fact, LocalStoreFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { field, type Node, rangeOf } from '../syntax';
import { storageRewrite } from './redis-rewrite';

function region(
  cloud: CloudRegionFact['cloud'],
  position: number | undefined,
  ...keywords: readonly string[]
): (call: Call) => Fact | undefined {
  return (call) => {
    const value = call.value(position, ...keywords);
    // Other stores that speak S3 want a region and don't look at it.
    if (!value || call.argument(undefined, 'endpoint_url')) return undefined;
    return { kind: 'cloud-region', cloud, region: value, range: value.range, place: call.place };
  };
}

/** Services of AWS that stand in one region of the world only. */
const global =
  /^(?:cloudfront|route53(?:domains)?|iam|organizations|ce|pricing|budgets|support|ecr-public|waf|shield|globalaccelerator|acm)$/;

function awsClient(call: Call): Fact | undefined {
  return global.test(call.text(0, 'service_name') ?? '') ? undefined : region('aws', 1, 'region_name')(call);
}

const sessions = ['boto3', 'boto3.Session()', 'boto3.session.Session()', 'aioboto3.Session()'];

/** Clients that live in a region. Source: boto3 1.37, aioboto3 13, google-cloud-aiplatform 1.80, azure-cognitiveservices-speech 1.42. */
export const cloudRegions: ApiTable = {
  ...rows(
    sessions
      .flatMap((session) => [`${session}.client`, `${session}.resource`])
      .concat('aiobotocore.session.get_session().create_client'),
    awsClient,
  ),
  ...rows(
    [
      'boto3.Session',
      'boto3.session.Session',
      'boto3.setup_default_session',
      'aioboto3.Session',
      'botocore.config.Config',
      'botocore.client.Config',
    ],
    region('aws', undefined, 'region_name'),
  ),
  ...rows(['vertexai.init', 'google.cloud.aiplatform.init'], region('gcp', undefined, 'location')),
  ...rows(['anthropic.AnthropicBedrock', 'anthropic.AsyncAnthropicBedrock'], region('aws', undefined, 'aws_region')),
  ...rows(['anthropic.AnthropicVertex', 'anthropic.AsyncAnthropicVertex'], region('gcp', undefined, 'region')),
  ...rows(
    [
      'langchain_aws.ChatBedrock',
      'langchain_aws.ChatBedrockConverse',
      'langchain_aws.BedrockLLM',
      'langchain_aws.BedrockEmbeddings',
    ],
    region('aws', undefined, 'region_name'),
  ),
  ...rows(['google.genai.Client'], region('gcp', undefined, 'location')),
  ...rows(['azure.cognitiveservices.speech.SpeechConfig'], region('azure', undefined, 'region')),
};

function store(call: Call, library: string, purpose: LocalStoreFact['purpose'], at: Node = call.callee): LocalStoreFact {
  return { kind: 'local-store', library, purpose, range: rangeOf(at), place: call.place };
}

const simpleCache = /^(?:simple|SimpleCache|flask_caching\.backends\.(?:simplecache\.)?SimpleCache)$/;

/** `Cache(config={"CACHE_TYPE": "SimpleCache"})`. */
function flaskCache(call: Call): Fact | undefined {
  const { evaluator } = call.module;
  const node = call.argument(call.name.endsWith('init_app') || call.count > 1 ? 1 : undefined, 'config');
  const config = node && evaluator.dictionary(node);
  const pair = config?.children.find((child) => {
    const key = child.type === 'pair' && field(child, 'key');
    return key && evaluator.text(key) === 'CACHE_TYPE';
  });
  const value = pair && field(pair, 'value');
  // Its own pair is a setting wherever it stands.
  return value && simpleCache.test(evaluator.text(value) ?? '') && pair?.parent !== node
    ? store(call, 'flask-caching', 'cache', value)
    : undefined;
}

/** Given to Flask-Session, whose setting speaks of it. */
function isOfSessions({ node, module }: Call): boolean {
  const given = node.parent;
  return given !== undefined && /\bSESSION_CACHELIB["'\]]*\s*[=:]\s*$/.test(module.text({ start: given.start, end: node.start }));
}

/** Stores that live in one process. Source: Flask-Caching 2.3, Flask-Limiter 3.10, slowapi 0.1, aiocache 0.12, fastapi-cache2 0.2, cachelib 0.13. */
export const localStores: ApiTable = {
  ...rows(['flask_caching.Cache', 'flask_caching.Cache().init_app', 'flask_cache.Cache'], flaskCache),
  ...rows(['flask_limiter.Limiter', 'slowapi.Limiter'], (call) => {
    const library = call.name.replace(/\..*/, '').replace('_', '-');
    const uri = call.argument(undefined, 'storage_uri');
    if (!uri) {
      const isOpen = field(call.node, 'arguments')?.children.some(({ type }) => /splat$/.test(type));
      return isOpen ? undefined : { ...store(call, library, 'rate-limit'), unless: 'RATELIMIT_STORAGE' };
    }
    const value = call.module.value(uri);
    if (!call.text(undefined, 'storage_uri')?.startsWith('memory://')) return undefined;
    const rewrite = storageRewrite(value, call.module);
    return { ...store(call, library, 'rate-limit', uri), ...(rewrite && { rewrite }) };
  }),
  ...rows(['aiocache.SimpleMemoryCache', 'aiocache.backends.memory.SimpleMemoryCache'], (call) =>
    store(call, 'aiocache', 'cache'),
  ),
  ...rows(['fastapi_cache.backends.inmemory.InMemoryBackend'], (call) => store(call, 'fastapi-cache', 'cache')),
  ...rows(['cachelib.SimpleCache', 'cachelib.simple.SimpleCache', 'werkzeug.contrib.cache.SimpleCache'], (call) =>
    isOfSessions(call) ? undefined : store(call, 'cachelib', 'cache'),
  ),
};

const tasksOfDjango = /^(?:loaddata|dumpdata|flush|rebuild_index|update_index|clear_index|reset_db|dbbackup|dbrestore)$/;

/** Calls that do a one-off task of administration. Source: Django 5.1, django-haystack 3.3, django-dbbackup 4, elasticsearch 9. */
export const adminCalls: ApiTable = {
  ...rows(['django.core.management.call_command'], (call) => {
    const command = call.text(0, 'command_name');
    return command !== undefined && tasksOfDjango.test(command)
      ? { kind: 'admin-call', api: `call_command("${command}")`, range: call.range, place: call.place }
      : undefined;
  }),
  ...rows(['elasticsearch.Elasticsearch().reindex', 'elasticsearch.helpers.reindex', 'opensearchpy.helpers.reindex'], (call) => ({
    kind: 'admin-call',
    api: 'reindex',
    range: call.range,
    place: call.place,
  })),
};
